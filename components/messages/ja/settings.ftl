# What stands around every page: settings, going back and forth, keeping and erasing.

settings = 見やすさ
settings-text-size = 文字の大きさ
settings-text-size-normal = ふつう
settings-text-size-large = 大きい
settings-text-size-largest = とても大きい
settings-contrast = 色のつけ方
settings-contrast-normal = ふつう
settings-contrast-high = 白黒をはっきり
settings-close = 見やすさの画面を閉じる
settings-saved = 次に開いたときも、この見やすさで始まります。

skip-to-content = 本文へ進む
back = 前へもどる
next = 次へ進む
change = 変える
# { $what } for the screen reader: which answer.
change-what = 「{ $what }」を変える
close = 閉じる
open = 開く
yes = はい
no = いいえ
unknown = わからない
not-now = いまはしない
optional = 書かなくてもかまいません
required = かならず入れてください
remove = これを消す
add-another = もう1つ加える
to-start = はじめのページへ
# { $n } of { $m } pages.
step-done = すみました
step-now = いまここ
step-todo = これから
more = くわしい説明を見る
less = 説明をたたむ
article = もとになる決まり
warning = ご注意
notice = お知らせ
error = もう一度ご覧ください
done = できました
loading = 用意しています。少しお待ちください。
loading-slow = 時間がかかっています。このままお待ちください。

## Keeping.

draft-saved = 書いたところまで、この機械にとってあります。
draft-in-memory = この画面を閉じると、書いた内容は消えます。
draft-save-file-done = ファイルに保存しました。ファイルの名前は「{ $file }」です。
draft-open-file-hint = 前に保存した申し込みのファイルを選ぶと、続きから書けます。
draft-opened = 保存した申し込みを開きました。続きから書けます。
drafts-heading = 書きかけの申し込み
drafts-none = 書きかけの申し込みはありません。
draft-resume = 続きを書く
draft-erase-ask = この申し込みを消しますか。消すと、もとにもどせません。
draft-last-changed = 最後に書いた日：{ $date }
draft-state-open = 書きかけ
draft-state-finished = できあがり
draft-erased-elsewhere = ほかの画面で、この申し込みが消されました。
draft-idle-erased = 長い間使われなかった書きかけの申し込みを消しました。

print = 印刷する
print-hint = 印刷できないときは、内容を紙に書き写しても申し込めます。

## Erasing, and computers that others use too.

erase-all = すべて消す
erase-all-hint = この機械にとってある申し込みを、1つも残さずに消します。
erase-all-ask = 書いた内容をすべて消しますか。消すと、もとにもどせません。
erase-all-yes = はい、すべて消します
erase-all-no = いいえ、消しません
erase-forget-file = ファイルに保存したものと、印刷した紙は残ります。いらないときは、ご自分で捨ててください。

shared-heading = この機械をほかの人も使いますか
shared-what-stays = 書いた内容は、お使いの機械（パソコンやスマートフォン）の中にだけ残ります。
shared-nobody-sees = 印刷して出すか送るまで、施設にもほかの人にも見えません。
# { $days } idle days after which an open draft is erased.
shared-until = 書きかけのものは、{ $days }日使わないと消えます。できあがったものは、消すまで残ります。
shared-how-to-leave = 図書館など、ほかの人も使う機械では、終わったら「すべて消す」を押してください。何も残りません。
shared-choice-own = 自分の機械です
shared-choice-own-hint = 書いた内容をとっておきます。途中でやめても、続きから書けます。
shared-choice-shared = ほかの人も使う機械です
shared-choice-shared-hint = 何もとっておきません。画面を閉じると、書いた内容は消えます。
