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
# { $year } e.g. 2026年(令和8年), { $month } e.g. 11.
board-month-of = { $year }{ $month }月
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
