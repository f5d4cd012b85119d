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
close = 閉じる
optional = 書かなくてもかまいません
required = かならず入れてください
more = くわしい説明を見る
less = 説明をたたむ
warning = ご注意
notice = お知らせ
loading = 用意しています。少しお待ちください。
loading-slow = 時間がかかっています。このままお待ちください。

## Keeping.

draft-open-file-hint = 前にファイルに残した下書きを選ぶと、続きから書けます。
draft-erased-elsewhere = ほかの画面で、この下書きが消されました。
draft-idle-erased = 長い間使われなかった下書きを消しました。

print = 印刷する

## Erasing, and computers that others use too.

erase-all = すべて消す
erase-all-hint = この機械に残っている下書きも申込書も、すべて消します。
erase-forget-file = ファイルに残したものと、印刷した紙は残ります。いらないときは、ご自分で捨ててください。

shared-heading = この機械をほかの人も使いますか
shared-what-stays = 書いた内容は、お使いの機械（パソコンやスマートフォン）の中にだけ残ります。
shared-nobody-sees = 印刷した紙を出すか送るまで、施設には届きません。同じ機械を使う人には、見えることがあります。
# { $days } idle days after which an open draft is erased.
shared-until = 書きかけのものは、{ $days }日使わないと消えます。できあがったものは、消すまで残ります。
shared-how-to-leave = 図書館など、ほかの人も使う機械では、終わったら「すべて消す」を押してください。何も残りません。
shared-choice-own = 自分の機械です
shared-choice-own-hint = 書いた内容をとっておきます。途中でやめても、続きから書けます。
shared-choice-shared = ほかの人も使う機械です
shared-choice-shared-hint = 何もとっておきません。画面を閉じると、書いた内容は消えます。
