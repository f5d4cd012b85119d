# The board: all requests of the facility, and the way to a new one. Staff read this.

board-title = 受け付けた申込み
board-new = 新しい申込みを受け付ける
board-empty = まだ、受け付けた申込みはありません。
board-none-found = あてはまる申込みはありません。
board-search = さがす
board-search-hint = 名前、ふりがな、番号、日付(2026/11/26 や 令和8年11月26日)で、さがせます。
board-filter = しぼりこむ
board-filter-all = すべて
board-filter-open = 終わっていないもの
board-filter-overdue = 期限を過ぎたもの
board-filter-soon = 期限が近いもの
board-filter-waiting = 申込者の返事を待っているもの
board-filter-closed = 終わったもの
# { $count } how many.
board-count = { $count }件
board-more = さらに表示する
board-number = 番号
board-person = 本人
board-asker = 申込者
board-kind = 申込み
board-due = 期限
board-state = ようす
board-next = 次にすること
board-assigned = 担当
board-arrived = 届いた日
# { $days } how many.
board-days-left = あと{ $days }日
board-days-today = 今日まで
board-days-over = { $days }日過ぎています
board-no-number = 遅れないように
board-month = 月の予定
board-month-title = 月ごとの期限
board-month-before = 前の月
board-month-after = 次の月
board-as-list = 一覧で見る
weekday-0 = 日
weekday-1 = 月
weekday-2 = 火
weekday-3 = 水
weekday-4 = 木
weekday-5 = 金
weekday-6 = 土

standing-done = 回答しました
standing-stopped = 申込者の返事を待っています
standing-overdue = 期限を過ぎています
standing-soon = 期限が近づいています
standing-running = 進めています
standing-no-number = 進めています
standing-closed = 終わりました

## A new request.

intake-title = 新しい申込みを受け付けます
intake-from = どこから受け付けますか
intake-scan = 申込書のQRコードを読み取る
intake-scan-hint = 打ち直す必要はありません。
intake-counter = 申込者が、この端末に入力する
intake-counter-hint = 端末を渡す前に、受付簿に鍵がかかります。
intake-letter = 手紙や口頭の申込みを、職員が入力する
intake-letter-hint = 用紙に書かれたとおりに入力してください。
intake-check-title = 受け付ける内容を確かめます
intake-arrived = 届いた日
intake-arrived-hint = 用紙が施設に着いた日です。書類がすべてそろった日とは別に記録します。
intake-channel = 届き方
intake-number = 受付の番号
intake-number-hint = このままでも、施設の番号に直してもかまいません。
intake-reference = 控えの番号
intake-kind = 何の申込みですか
intake-requester = 申込者
intake-principal-name = 本人の名前
intake-principal-kana = 本人のふりがな
intake-principal-birth = 本人の生年月日
intake-requester-name = 申込者の名前
intake-requester-name-hint = 本人が申し込むときは、空けておいてください。
intake-about = どの情報についてか
intake-about-hint = 申込書に書かれたとおりに。
intake-record = 受け付ける
intake-back = 受付簿に戻る
intake-other-facility = この申込書は、別の施設あてです。受け付けられません。
intake-already = 同じ控えの番号の申込みが、もう受け付けられています。
intake-open-it = その申込みを開く
intake-err-number-taken = この番号は、もう使われています。

## Who asks, in the desk's own words.

desk-requester-principal = 本人
desk-requester-mandated-agent = 委任による代理人
desk-requester-parent = 親権者
desk-requester-adult-guardian = 成年後見人
desk-requester-curator = 保佐人
desk-requester-assistant = 補助人
desk-requester-voluntary-guardian = 任意後見人
desk-requester-family = 家族
desk-requester-bereaved-family = 遺族
desk-channel-counter = 窓口
desk-channel-post = 郵便

## The room.

room-board = 受付簿
room-backup = 予備のファイル
room-staff = 職員と設定
room-check = 記録の点検
# { $name } who is at the desk.
room-signed-in = { $name }さんが使っています
room-switch = 使う人を替える
room-lock = 鍵をかける
room-recorded = 記録しました。
room-clock = この端末の時計が、前に使ったときより戻っています。端末の日付と時刻を確かめてください。

## Backups.

backup-title = 予備のファイル
backup-lead = 端末がこわれたり、なくなったりしたときに、受付簿を戻すためのファイルです。合い言葉か復旧番号がなければ、開けられません。
backup-last = 前に作った日：{ $date }
backup-never = まだ、予備のファイルを作っていません。
backup-old = 前に予備のファイルを作ってから、{ $days }日がたっています。作り直してください。
backup-make = 予備のファイルを作る
backup-made = 「{ $file }」を保存しました。この端末とは別の所にしまってください。
backup-failed = 予備のファイルを保存できませんでした。空きがあるかを確かめて、もう一度押してください。
backup-merge-title = ほかの端末の受付簿を合わせます
backup-merge-lead = ほかの端末で作った予備のファイルを選ぶと、その記録をこの受付簿に加えます。同じ記録が二重になることはありません。
backup-merge-do = 合わせる
backup-merged = { $new }件の記録を加えました。
backup-merge-forked = { $count }台の端末の記録は、この受付簿と食い違うため、加えませんでした。食い違いの中身を、作った端末で確かめてください。
backup-evict = この端末は、空きが足りなくなると、記録を消すことがあります。予備のファイルをこまめに作ってください。
backup-persist = 消さないように端末に頼む
backup-persisted = この端末は、記録を消さないと約束しています。

## Staff and settings.

staff-title = 職員と設定
staff-here = 職員
staff-add = 職員を加える
staff-change = 直す
staff-leave = 名簿から外す
staff-roles-none = 役職なし
staff-save = 保存する
staff-settings = 設定
staff-lock-after = 何分使わないと鍵をかけますか
staff-lock-after-minutes = { $minutes }分
staff-passphrase = 合い言葉を変える
staff-recovery = 復旧番号を作り直す
staff-recovery-hint = 前の復旧番号は使えなくなります。
staff-rules = 施設の決まりを新しくする
staff-rules-hint = 施設の決まりや用紙を変えたときに押してください。この先の手続きと用紙が、新しい決まりによるものになります。
staff-rules-same = 決まりは、もう最新です。
staff-rules-taken = 新しい決まりを取り入れました。用紙の文が変わった項目は、同意の記録の「もう一度聞く方」に出ます。

## The log.

check-title = 記録の点検
check-lead = 記録が書きかえられたり、抜けたりしていないかを、はじめから調べます。
check-do = 調べる
check-working = { $all }件のうち{ $seen }件を調べました。
check-sound = 記録に異常はありません({ $count }件)。
check-trouble = { $sound }件目まで異常はありません。その次で異常が見つかりました。
check-advice = 予備のファイルから戻せるか、確かめてください。異常のない所までは読めます。
trouble-missing = 記録がひとつ抜けています。
trouble-out-of-order = 記録の順番が違っています。
trouble-unreadable = 記録が読めません。書きかえられたおそれがあります。
trouble-broken-link = 前の記録とつながっていません。書きかえられたおそれがあります。
trouble-body-changed = 記録の中身が書きかえられています。
trouble-cut-off = 終わりの記録がなくなっています。
trouble-beyond-end = 終わりより後に、記録があります。
trouble-end-lost = どこまで記録したかの控えが読めません。終わりの記録がなくなっていないか、わかりません。
check-export = 記録を書き出す
check-export-hint = だれでも点検できる形で保存します。中身がそのまま書かれるので、扱いに気をつけてください。
intake-delivery = 望んでいる受け取り方
# { $number } the case's number.
intake-recorded = { $number }として受け付けました。

## The tablet in an applicant's hands.

kiosk-leave = 職員の方へ：入力をやめる
kiosk-done-title = 入力が終わりました
kiosk-done-lead = ありがとうございました。下のボタンを押して、この端末を職員に渡してください。
kiosk-hand-back = 職員に渡す
kiosk-waiting-title = 申込者が入力した内容があります
kiosk-waiting-lead = この端末で申込者が入力したものです。まだ受け付けていません。
kiosk-unfinished = 入力が終わっていません。入力された所までを受け付けられます。
kiosk-take = 受け付ける
kiosk-drop = 消す
