# Sealed requests: the facility's keys, opening letters, sealing an answer. Staff read this.

keys-title = 封書の鍵
keys-hint = 申込みに封をして送ってもらうための鍵を作り、控え、替えます。
keys-lead = この鍵があると、申込みに封をして、電子メールなどで送ってもらえます。封を開けられるのは、この受付簿だけです。
keys-how = 鍵は、2つで1組です。「公開する鍵」はホームページに載せ、だれが見てもかまいません。「開ける鍵」は、この受付簿の中に、受付簿の鍵をかけてしまいます。予備のファイルにも入るので、ほかの端末に戻しても使えます。
keys-none = まだ、鍵がありません。
keys-make = 鍵を作る
keys-change = 鍵を新しくする
keys-bring-back = 紙に控えた鍵を戻す
keys-now = いまの鍵
keys-public = 公開する鍵
keys-copy = 公開する鍵をコピーする
keys-copied = コピーしました。
keys-not-copied = コピーできませんでした。文字を選んで、写してください。
# { $date } the day, { $name } who.
keys-made = { $date } に { $name }さんが作りました。
keys-brought-back = { $date } に { $name }さんが、紙から戻しました。
keys-until = { $date } に、新しい鍵に替わりました。
keys-on-paper = { $date } に、紙に控えてしまいました。
keys-not-on-paper = まだ、紙に控えていません。端末がこわれると、封をした申込みを開けられなくなります。
keys-paper = この鍵を紙に控える
keys-older = 前の鍵
keys-older-lead = 前の鍵で封をした手紙も、開けられます。古い画面から送られることがあるので、前の鍵は消しません。
keys-no-deleting = 鍵を消すことはできません。消すと、その鍵で封をした手紙を、だれにも開けられなくなるためです。

## The facility's file.

keys-file = 施設のファイルに載せる
keys-file-lead = 次の1行を、ホームページの担当の方に渡してください。施設のファイル（この施設の決まりが書かれたファイル）の中に入れてもらいます。
keys-file-copy = この1行をコピーする
keys-file-then = 載せ終わったら、下のボタンを押してください。正しく載ったかを、ここで確かめます。
keys-file-check = 施設のファイルを読み直す
keys-in-file-none = 施設のファイルには、まだ鍵が載っていません。
keys-in-file-none-do = 申込者は、まだ封をして送れません。
keys-in-file-current = 施設のファイルに、いまの鍵が載っています。
keys-in-file-current-do = 申込者は、封をして送れます。
keys-in-file-older = 施設のファイルには、前の鍵が載っています。
keys-in-file-older-do = 届いた封書は開けられます。いまの鍵に載せ替えるように、ホームページの担当の方に頼んでください。
keys-in-file-foreign = 施設のファイルに、この受付簿の知らない鍵が載っています
keys-in-file-foreign-do = このままでは、封をした申込みが届いても開けられません。ほかの端末の受付簿で作った鍵なら、その端末の予備のファイルを合わせるか、紙に控えた鍵を戻してください。だれも心あたりがないときは、ファイルが書きかえられたおそれがあります。すぐに、ホームページの担当の方に知らせ、鍵を外してもらってください。

## Making one.

keys-new-title = 鍵を作ります
keys-new-lead = 鍵は、この端末の中で作ります。外へは送られません。
keys-new-then = 作ったら、すぐに紙に控えてください。
keys-change-title = 鍵を新しくします
keys-change-lead = 新しい鍵を作ると、これから届く封書は、新しい鍵で開きます。施設のファイルも載せ替えてもらってください。載せ替えるまでは、前の鍵で封がされます。
keys-change-old = 前の鍵は残ります。前の鍵で封をした手紙も、これまでどおり開けられます。
keys-change-when = 「開ける鍵」の紙をなくしたり、人に見られたりしたときに、新しくしてください。
keys-reason = この役目の方に代わって行う理由
# { $role } the office.
keys-reason-hint = 封書の鍵は、{ $role }の受け持ちです。あなたはその役目になっていないので、理由を記録に残します。
keys-taken = 鍵を作りました。次に、紙に控えてください。
keys-brought = 鍵を戻しました。
keys-known = この鍵は、もうこの受付簿にあります。何も変えていません。

## The paper.

keys-paper-page = 鍵を紙に控えます
keys-paper-page-lead = 端末がこわれ、予備のファイルもなくなったときに、この紙で封書を開けられます。
keys-paper-page-warn = この紙を持つ人は、封をした申込みをすべて読めます。ファイルにしたり、写真に撮ったりしないでください。共用の印刷機では、出てきた紙をすぐに受け取ってください。
keys-paper-show = 印刷できないとき：画面を見て書き写す
keys-paper-check = 紙に書かれた「開ける鍵」の、最後の4文字
keys-paper-check-hint = 紙があることを確かめます。
keys-err-paper-check = 「開ける鍵」の最後の4文字と違います。紙を確かめてください。
keys-paper-done = 紙をしまいました
keys-put-away = 紙に控えたことを記録しました。
# { $facility } its name.
keys-paper-title = 封書の鍵の控え（{ $facility }）
keys-paper-lead = この紙があれば、封をして届いた申込みを開けられます。見せてよいのは、個人情報の保護を受け持つ方だけです。
keys-paper-facility = 施設
keys-paper-made = 鍵を作った日
keys-paper-private = 開ける鍵
keys-paper-square = 開ける鍵（QRコード）
keys-paper-square-note = 開ける鍵と同じものです。写真に撮らないでください。
keys-paper-square-name = 開ける鍵
keys-paper-keep-1 = 金庫など、鍵のかかる所に、端末とは別にしまう。
keys-paper-keep-2 = 写真に撮らない。ファイルにしない。電子メールで送らない。
keys-paper-keep-3 = なくしたり、人に見られたりしたら、受付簿で鍵を新しくする。この紙は、前の封書を開けるために残す。
keys-paper-office = しまった所
keys-paper-where = しまった所
keys-paper-who = しまった人
keys-paper-when = しまった日

## Bringing one back.

keys-bring-title = 紙に控えた鍵を戻します
keys-bring-lead = 紙の「開ける鍵」を、そのまま入力してください。ほかの受付簿の鍵や、age-keygen で作ったファイルの中身を貼り付けることもできます。
keys-bring-field = 開ける鍵
keys-bring-hint = AGE-SECRET-KEY-1 で始まります。間が空いていても、小さい文字でも、全角でもかまいません。
keys-err-bring = 開ける鍵が見つかりません。AGE-SECRET-KEY-1 から始まる文字を、終わりまで入力してください。
keys-err-bring-mistyped = 書きまちがいがあります。紙と、4文字ずつ見くらべてください。

err-desk-sealing = 封をする仕組みを読み込めませんでした。
rec-desk-sealing = つながるところで、もう一度押してください。何も変えていません。

## Opening letters.

letters-intake = 封をした申込みのファイルを開く
letters-intake-hint = 電子メールなどで届いた「.age」のファイルです。いくつでも選べます。
letters-title = 封をした申込みを開きます
letters-lead = 届いたファイルを選ぶと、この端末の中で封を開けます。開けた内容は、受け付けるまで、どこにも残りません。
letters-field = 封をしたファイル（.age）
letters-drop = ここにファイルを置いても、開けられます。
letters-working = 封を開けています。
letters-none = まだ、開いたファイルはありません。
letters-here = 開いたファイル
letters-no-keys = この受付簿には、まだ封書の鍵がありません。
letters-no-keys-do = 封をした申込みを開けるには、鍵が要ります。
letters-to-keys = 封書の鍵へ
# { $number } the reference number, { $date } the day.
letters-opened = 控えの番号 { $number }　申込みを書いた日 { $date }
letters-by-older = 前の鍵で封がされています。申込者の画面が古いか、施設のファイルの鍵がまだ載せ替えられていません。
letters-take = この申込みを受け付ける
letters-aside = 一覧から外す
letters-aside-shared = 消す
letters-aside-hint = もとのファイルは消えません。
letters-aside-shared-hint = 受け付けたあとや、いらないときに消してください。
letters-from-file = 封をしたファイルで届いた申込みです。届いた日には、電子メールなどが施設に届いた日を入れてください。
# { $number } which of those that were shared.
letters-shared-name = 共有で届いたファイル（{ $number }）
letters-waiting-title = 共有で届いた封書があります
# { $count } how many.
letters-waiting = { $count }通あります。まだ受け付けていません。
letters-waiting-open = 封を開ける
letters-channel = 封をしたファイル

err-letter-foreign = 封をした申込みのファイルではありません。
rec-letter-foreign = 「.age」で終わるファイルを選んでください。何も変えていません。
err-letter-newer = 新しい版の画面で作られたファイルです。
rec-letter-newer = この画面を開き直してから、もう一度選んでください。何も変えていません。
err-letter-other-key = この受付簿にない鍵で封がされています。ほかの施設あてか、知らない鍵が使われています。
rec-letter-other-key = 紙に控えた鍵があれば、「封書の鍵」で戻してから、もう一度選んでください。なければ開けられません。申込者に連絡し、もう一度送ってもらってください。何も変えていません。
err-letter-by-phrase = 電話で伝える番号で封がされたファイルです。受付簿の鍵では開けられません。
rec-letter-by-phrase = 施設から送った返事のファイルなら、申込者だけが番号を知っています。申込みのファイルを選んでいるか、確かめてください。何も変えていません。
err-letter-damaged = ファイルがこわれているか、途中で切れています。
rec-letter-damaged = もう一度受け取り直してください。それでも開けられないときは、申込者に送り直してもらってください。何も変えていません。
err-letter-too-much-work = このファイルは、開けるのに手間がかかりすぎます。
rec-letter-too-much-work = ほかの人が作ったファイルかもしれません。開けないでください。何も変えていません。
err-letter-too-large = ファイルが大きすぎます。申込みのファイルではありません。
rec-letter-too-large = 選んだファイルを確かめてください。何も変えていません。
err-letter-other-facility = 別の施設あての申込みです。
rec-letter-other-facility = 受け付けられません。申込者に知らせ、あて先の施設に送ってもらってください。何も変えていません。
err-letter-no-request = 封は開きましたが、中身は申込みではありません。
rec-letter-no-request = 送った人に、何を送ったかをたずねてください。何も変えていません。
err-letter-unreadable = ファイルを読めませんでした。
rec-letter-unreadable = ファイルがまだあるかを確かめて、もう一度選んでください。何も変えていません。
err-letter-sealing = 封を開ける仕組みを読み込めませんでした。
rec-letter-sealing = つながるところで、もう一度選んでください。何も変えていません。

## Sealing an answer.

answer-card = 封をした返事
answer-card-lead = 通知書やお渡しする記録に封をして、電子メールで送れます。開ける番号は、電話で伝えます。
answer-make = 封をした返事を作る
answer-title = 封をした返事を作ります
answer-lead = 入れるものを選んで、封をします。開ける番号は、封をするたびに新しく作ります。
answer-back = 申込みに戻る
answer-what = 入れるもの
answer-notice = 通知書
answer-field = お渡しする記録などのファイル
answer-field-hint = PDFや写真など。いくつでも選べます。選んだファイルは、この受付簿には残りません。
answer-drop = ここにファイルを置いても、選べます。
answer-remove = 外す
answer-seal = 封をする
answer-working = 封をしています。
answer-err-nothing = 入れるものが選ばれていません。通知書かファイルを選んでください。
answer-err-too-large = 大きすぎるファイルがあります。1つ20MBまでにしてください。電子メールで送れないことがあります。
answer-err-unreadable = 読めないファイルがあります。選び直してください。
answer-err-notice = 通知書のファイルを作れませんでした。つながるところで、もう一度押してください。
answer-done-title = 封をしました
answer-done-once = 開ける番号は、この画面にだけ出ます。この画面を離れると、もう見られません。受付簿にも残りません。
answer-files = 封をしたファイル
answer-files-lead = すべて保存して、電子メールに付けて送ってください。開ける番号は、電子メールに書かないでください。
# { $file } what was sealed.
answer-of = 中身：{ $file }
answer-save = 保存する
answer-saved = 「{ $file }」を保存しました。
answer-not-saved = 保存できませんでした。端末の空きを確かめて、もう一度押してください。
answer-phrase = 電話で伝える番号
answer-phrase-lead = 4桁ずつ、5組です。1組ずつ、ゆっくり読み、相手に書きとめて読み返してもらってください。
answer-call-1 = 申込書に書かれた電話番号にかける。相手から教えられた番号には、かけない。
answer-call-2 = 相手が申込者かどうかを、お名前と控えの番号で確かめる。
answer-call-3 = 番号を1組ずつ読み、書きとめて、読み返してもらう。
answer-call-4 = 留守番電話には、番号を入れない。
answer-call-5 = 伝え終わったら、この紙は細かく切って捨てる。
answer-open-at = 申込者がファイルを開く画面
answer-paper-title = 電話で伝える番号（職員用）
answer-paper-number = 受付の番号
# { $number } which group.
answer-paper-group = { $number }組目
answer-leave = 番号を伝える用意ができた
answer-recorded = 封をした返事を作ったことを記録しました。
entry-answer-sealed = 封をした返事を作った
answer-row-files = ファイルの数

digit-0 = ゼロ
digit-1 = いち
digit-2 = に
digit-3 = さん
digit-4 = よん
digit-5 = ご
digit-6 = ろく
digit-7 = なな
digit-8 = はち
digit-9 = きゅう
