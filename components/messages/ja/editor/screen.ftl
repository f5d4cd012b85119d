# The screens of the facility file's editor.

editor-title = 施設の決まりを書く
editor-lead = 規程を見ながら、質問に答えるように書いていきます。書いたものから、施設のファイルができます。
editor-stays = 書いた内容は、お使いの機械の中にだけ残ります。どこへも送られません。

## Beginning.

editor-begin = どこから始めますか
editor-begin-new = 新しく書く
editor-begin-new-hint = 何も書かれていないところから始めます。
editor-begin-shipped = いまある施設の決まりをもとにする
editor-begin-shipped-hint = 直すときと、似た規程の施設を加えるときに使います。
editor-begin-shipped-go = この施設で始める
editor-begin-file = ファイルを選ぶ
editor-begin-file-hint = 前に保存した施設のファイル（名前の終わりが .json）です。ここに重ねて置くこともできます。
editor-begin-paste = ファイルの中身をはりつける
editor-begin-paste-hint = メールなどで届いた中身を、そのままはりつけます。
editor-begin-paste-go = はりつけた中身を読む
editor-begin-paste-name = はりつけた中身
editor-replace = いま書いているものの代わりに始めますか
editor-replace-hint = いま書いているものは消えます。とっておくときは、先に保存してください。
editor-replace-yes = 消して始める
editor-replace-no = やめる
editor-other = 別のファイルで始める
editor-choose = 選んでください
editor-unreachable = 施設の一覧が届きませんでした。

## A file that was not opened: what happened, and what to do.

err-editor-not-a-file = このファイルは読めませんでした。いま書いているものは、そのままです。
rec-editor-not-a-file = 下に書かれたところを直すか、別のファイルを選んでください。
err-editor-has-other = この画面では書けないことが入っているため、開きませんでした。いま書いているものは、そのままです。
rec-editor-has-other = 下に書かれたところを消すか直してから、もう一度選んでください。
err-editor-unreadable = ファイルを開けませんでした。
rec-editor-unreadable = もう一度選ぶか、中身をはりつけてください。

## The sections.

editor-sections = 書くところ
editor-sections-of = 「{ $name }」の決まり
editor-unnamed = まだ名前のない施設
editor-progress-left-out = 書かなくてもかまいません（まだ書いていません）
editor-progress-open = まだ書いていません
editor-progress-empty = あと{ $n }か所、書くところがあります
editor-progress-wrong = { $n }か所、直すところがあります
editor-progress-doubtful = 書けています。{ $n }か所、確かめてください
editor-progress-complete = 書けています
editor-to-preview = 申し込む方の画面を見る
editor-to-save = ファイルに保存する
editor-to-check = 別のファイルを確かめる
editor-to-sections = 書くところの一覧にもどる
editor-next = 次へ
editor-previous = 前へ
editor-part = { $total }のうち{ $n }番目
editor-kept = この機械に残っています
editor-keeping = 残しています
editor-not-kept = この機械には残せません。閉じる前に、ファイルに保存してください。
editor-changed-elsewhere = ほかの画面で、同じものが直されました。
editor-changed-elsewhere-hint = ここで続けると、ほかの画面で書いたことが消えます。
editor-changed-elsewhere-mine = この画面のものを残す
editor-changed-elsewhere-theirs = ほかの画面のものを使う

## The forms.

editor-add = { $what }を加える
editor-remove = 消す
editor-up = 上へ
editor-down = 下へ
editor-about = { $n }番目の{ $what }
editor-removed = 「{ $what }」を消しました。
editor-restore = 元にもどす
editor-none-yet = まだありません。
editor-write-this = これを書く
editor-order = いまの順：{ $list }
editor-leave-out = 書かない
editor-details = くわしいこと
editor-not-editable = この部分は、この画面では直せません。ファイルの中身は、そのまま残ります。
editor-problems = まだ書けていないところがあります
editor-problems-go-on = このまま次へ進むこともできます。あとでもどって書けます。
editor-required = かならず書きます

gap-empty = まだ書かれていません。
gap-not-a-number = 0以上の数字で書いてください。
gap-not-a-date = ある日付になっていません。年、月、日をお確かめください。
gap-unknown-code = 決められた言葉ではありません。
gap-unknown-key = 知らない項目か、2回書かれた項目です。
gap-other-type = 値の形がちがいます。

## What was found.

editor-findings = 確かめた結果
editor-findings-here = この部分を確かめた結果
editor-findings-none = 直すところは見つかりませんでした。
editor-findings-none-here = この部分に、直すところはありません。
editor-findings-elsewhere = ほかの部分に、{ $n }か所あります。
editor-findings-go = このところを直す
editor-level-error = 直してください
editor-level-empty = まだ書かれていません
editor-level-contrary = 法律に合わせて直してください
editor-level-warning = 確かめてください
editor-level-hint = 知っておいてください
editor-whole-file = ファイル全体

## The preview.

editor-preview = 申し込む方の画面の見本
editor-preview-hint = 見本なので、押しても先へは進みません。
editor-preview-not-yet = すべて書けると、ここに見本が出ます。
editor-preview-missing = まだのところを見る

## The finished file.

editor-save = ファイルに保存する
editor-save-ready = すべて書けています。ファイルにして、ホームページに置くことができます。
editor-save-not-ready = まだのところがあります。途中のものとして保存し、あとで続けることはできます。
editor-save-go = 「{ $file }」を保存する
editor-saved = 「{ $file }」を保存しました。保存した場所は、機械の設定によります。
editor-not-saved = 保存できませんでした。下の中身を写して、ファイルにしてください。
editor-save-where = 保存したファイルを置くところ
editor-save-where-files = ホームページの「facilities」という入れ物に、ほかの施設のファイルと並べて置きます。
editor-save-where-index = 同じ入れ物の「index.json」に、次の1行を加えます。施設の一覧に名前が出ます。
editor-save-where-address = 置いたあと、次の住所で開いて確かめます。
editor-save-where-ask = ホームページを受け持つ方に頼むときは、保存したファイルとこの説明を渡してください。
editor-save-text = ファイルの中身を見る

## The linter's page.

editor-check = 施設のファイルを確かめる
editor-check-lead = 施設のファイルを、書き方の決まりと法律に照らして確かめます。ファイルは変わりません。
editor-check-of = 「{ $file }」を確かめた結果
editor-check-mine = いま書いているものを確かめる
editor-check-edit = このファイルを直す
editor-article = 条文
