# The start page of a facility, and the list of facilities.

app-name = 個人情報の窓口
start-what = 施設が持っている、ご本人についての記録や情報のことで、申し込みの紙を作れます。質問に1つずつ答えていくと、必要な書類もわかります。
start-minutes = 急がなくて大丈夫です。途中でやめて、あとで続けられます。

start-kinds = 申し込めること
start-who = 申し込める方
start-who-hint = 代わりの方が申し込むときは、そのための書類が必要です。
start-need = 用意するもの
start-need-form = 申込書（この画面で作って印刷します）
start-need-identity = 申し込む方の本人確認の書類
start-need-authority = 代わりの方が申し込むときは、委任状など
start-cost = かかるお金
start-when = 答えの時期
start-no-reason = 見せてもらうのに、わけを書く必要はありません。

start-window = 申し込みの窓口
start-window-sites = 次のどこでも申し込めます。
start-window-mail = メール
start-window-complaints = 苦情や相談を聞いてくれるところ
start-phone-instead = 画面で書くのがむずかしいときは、窓口に電話でお尋ねください。
start-not-ours = この施設が答えられない情報
start-regulation = もとになる決まり：{ $title }

start-typed = 書いた内容の行き先
start-typed-stays = 書いた内容は、お使いの機械の中にだけ残ります。この画面から、どこへも送られません。
start-typed-until = 施設に届くのは、あなたが紙を出すか送ったときです。

start-policy = 個人情報の取扱い
start-policy-read = この施設が個人情報をどう扱うかを読む
start-policy-hint = 何のために使うか、どう守るか、苦情をどこに言うかが書いてあります。

start-request = 申し込みの紙を作る

facilities-heading = 施設を選んでください
facilities-hint = 申し込みたい施設の名前を押してください。
facilities-none = 案内できる施設がありません。
facilities-other = ほかの施設を選ぶ
