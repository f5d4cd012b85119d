# The way into the facility's desk: setting it up, its lock, who is at it. Staff read this.

desk-title = 受付簿
desk-secret-show = 文字を見せる
desk-secret-hide = 文字をかくす
desk-err-empty = 「{ $label }」が空いています。入力してください。
desk-err-choose = 「{ $label }」が選ばれていません。選んでください。
desk-err-number = 「{ $label }」は、数字で入力してください。
desk-err-too-long = 文が長すぎます。2万文字までに短くしてください。
desk-opening = 受付簿を開いています。
desk-working = お待ちください。

## Nothing has been set up here.

desk-begin-title = 受付簿をはじめます
desk-begin-lead = 届いた申込みを受け付けてから回答するまでを、この端末に記録します。期限が近づくと知らせます。
desk-begin-keep-title = はじめに、知っておいてください
desk-begin-keep-here = 記録は、この端末の中だけに残ります。ほかの所へは送られません。
desk-begin-keep-locked = 記録には鍵がかかります。合い言葉を知らない人は読めません。
desk-begin-keep-lost = 合い言葉を忘れたときは、「復旧番号」で開きます。復旧番号は、このあと一度だけ画面に出ます。紙に書いて、金庫などにしまってください。
desk-begin-keep-both = 合い言葉と復旧番号の両方をなくすと、だれにも開けられません。作った人にも開けられません。
desk-begin-keep-backup = 端末がこわれたときのために、「予備のファイル」をときどき作ってください。
desk-begin-set-up = 受付簿を作る
desk-begin-restore = 予備のファイルから戻す
desk-begin-restore-hint = 前の端末の受付簿を、この端末で使えるようにします。
desk-begin-scan = 申込書を読み取るだけ
desk-begin-scan-hint = 受付簿を作らずに使えます。読み取った内容は残りません。
desk-back-to-begin = はじめの画面へ

## Setting up.

desk-facility-title = どの施設の受付簿ですか
desk-facility = 施設
desk-passphrase-title = 合い言葉を決めます
desk-passphrase-lead = この端末を使う職員みなさんで使う、ひとつの合い言葉です。
desk-passphrase = 合い言葉
desk-passphrase-hint = 12文字以上にしてください。短い言葉をいくつか並べると、覚えやすくなります。
desk-passphrase-again = 合い言葉(もう一度)
desk-passphrase-new = 新しい合い言葉
desk-err-passphrase-short = 合い言葉が短すぎます。12文字以上にしてください。
desk-err-passphrase-same = 同じ文字のくり返しです。ほかの合い言葉にしてください。
desk-err-passphrase-differs = 2つの合い言葉が違います。もう一度入力してください。
desk-person-first-title = あなたのことを教えてください
desk-person-first-lead = だれが記録したかを残すために使います。ほかの職員は、あとから加えられます。
desk-person-title = 職員を加えます
desk-person-name = 職員の名前
desk-person-roles = 受け持っている役目
desk-person-roles-hint = この施設の決まりに出てくる役目です。いくつ選んでもかまいません。なければ、選ばずに進んでください。
desk-person-code = あなたの暗証番号
desk-person-code-hint = 6桁以上の数字。ほかの人に教えないでください。
desk-person-code-again = あなたの暗証番号(もう一度)
desk-err-code-short = 暗証番号は、6桁以上の数字にしてください。
desk-err-code-plain = すぐに当てられる番号です。ほかの番号にしてください。
desk-err-code-differs = 2つの暗証番号が違います。もう一度入力してください。
desk-err-name-taken = 同じ名前の職員がいます。区別できるように書いてください。
desk-recovery-title = 復旧番号を書きとめてください
desk-recovery-lead = 合い言葉を忘れたときに使う番号です。この画面を閉じると、もう見られません。
desk-recovery-number = 復旧番号
desk-recovery-keep = 紙に書いて、この端末とは別の、鍵のかかる所にしまってください。写真に撮って残さないでください。
desk-recovery-print = 印刷する
desk-recovery-check = 書きとめた復旧番号の、最後の4文字
desk-recovery-check-hint = 書きとめたことを確かめます。
desk-err-recovery-check = 復旧番号の最後の4文字と違います。書きとめたものを確かめてください。
desk-recovery-done = 受付簿を開く

## The lock.

desk-lock-title = 受付簿に鍵がかかっています
desk-lock-lead = 合い言葉を入力して、開いてください。
desk-lock-open = 開く
desk-lock-forgotten = 合い言葉を忘れたとき
desk-err-passphrase-wrong = 合い言葉が違います。大文字と小文字、全角と半角を確かめてください。
# { $seconds } how long to wait.
desk-err-wait = まちがいが続いたので、しばらく開けられません。あと{ $seconds }秒待ってください。
desk-locked-by-itself = しばらく使われなかったので、鍵をかけました。
desk-locked-by-hand = 鍵をかけました。
desk-locked-elsewhere = ほかの画面で鍵がかけられました。
desk-recover-title = 復旧番号で開きます
desk-recover-lead = 受付簿を作ったときに書きとめた番号です。開いたら、新しい合い言葉を決めます。
desk-recover-number = 復旧番号
desk-recover-number-hint = 4文字ずつ6組。小さい文字でも、間が空いていなくてもかまいません。
desk-err-recovery-slip = この番号には、書きまちがいがあります。1文字ずつ確かめてください。
desk-err-recovery-wrong = この受付簿の復旧番号ではありません。
desk-recover-open = この番号で開く
desk-recover-new-title = 新しい合い言葉を決めます

## Who is at it.

desk-who-title = どなたですか
desk-who-lead = だれが記録したかを残します。
desk-who-person = 職員
desk-who-code = 暗証番号
desk-who-first-title = 暗証番号を決めます
# { $name } a member of staff.
desk-who-first-lead = { $name }さんは、はじめて使います。暗証番号を決めてください。
desk-who-enter = 始める
desk-err-code-wrong = 暗証番号が違います。
desk-who-lock = 鍵をかける

## Inside.

# { $name } the member of staff.
desk-signed-in = { $name }さんが使っています
desk-switch = 使う人を替える
desk-lock = 鍵をかける

## What the browser refuses.

err-desk-not-offered = この端末では、受付簿を残せません。
rec-desk-not-offered = ほかの端末を使うか、「申込書を読み取るだけ」を使ってください。
err-desk-denied = 記録を残すことが、許されていません。
rec-desk-denied = 見た跡を残さない設定をやめて、この画面を開き直してください。
err-desk-quota-exceeded = この端末に、空きがありません。いま入力した内容は、まだ残っていません。
rec-desk-quota-exceeded = 写真など、いらないものを消してから、もう一度押してください。入力した内容は、この画面に残っています。
err-desk-newer-program = ほかの画面で、この受付簿の新しいものが開かれています。
rec-desk-newer-program = この画面を開き直してください。
err-desk-blocked-by-another-tab = ほかの画面で、この受付簿の古いものが開かれたままです。
rec-desk-blocked-by-another-tab = ほかの画面を閉じてから、この画面を開き直してください。
err-desk-no-answer = 受付簿を開けませんでした。
rec-desk-no-answer = この画面を開き直してください。続くときは、端末を入れ直してください。
err-desk-damaged = 受付簿をしまう場所がこわれています。
rec-desk-damaged = この画面を開き直してください。続くときは、予備のファイルから戻してください。
err-desk-refused = この端末に残せませんでした。
rec-desk-refused = もう一度押してください。続くときは、この画面を開き直してください。入力した内容は、この画面に残っています。
err-desk-closed = 受付簿が閉じられました。
rec-desk-closed = この画面を開き直してください。
err-desk-changed-elsewhere = ほかの画面で、受付簿に書き足されました。
rec-desk-changed-elsewhere = 新しい内容を読みました。確かめてから、もう一度押してください。
err-desk-vault = 受付簿の鍵がこわれていて、開けられません。
rec-desk-vault = 予備のファイルから戻してください。
err-desk-clock = この端末の時計が、前に使ったときより戻っています。
rec-desk-clock = 端末の日付と時刻を確かめてください。期限は、端末の日付で数えます。
err-desk-rules = 施設の決まりを読み込めませんでした。
rec-desk-rules = つながるところで、もう一度ためしてください。

## Offices.

desk-role-privacy-manager = 個人情報保護管理者
desk-role-handling-officer = 個人情報取扱責任者
desk-role-review-committee = 検討委員会
desk-role-chief-director = 理事長
desk-role-president = 代表取締役
desk-role-corporation = 法人
desk-role-consultation-window = 個人情報ご相談窓口
desk-role-audit-officer = 個人情報保護監査責任者
desk-role-complaints-officer = 苦情対応担当者
desk-role-promotion-committee = 個人情報保護推進委員会
desk-role-board = 取締役会
# { $now } of { $all } pages.
desk-step = { $all }つのうちの{ $now }つ目

## Refusals that have no words yet.

err-desk-no-entropy = この端末では、安全な鍵を作れません。
rec-desk-no-entropy = 端末の更新をしてから、もう一度開いてください。

## Bringing in a backup.

restore-title = 予備のファイルから戻します
restore-lead = 前の端末で作った「予備のファイル」を選び、そのときの合い言葉か復旧番号を入力してください。
restore-file = 予備のファイル
restore-file-chosen = 「{ $name }」を選びました。
restore-by = 何で開きますか
restore-by-passphrase = 合い言葉
restore-by-number = 復旧番号
restore-do = 戻す
restore-err-file = 予備のファイルが選ばれていません。選んでください。
err-backup-foreign = このファイルは、受付簿の予備のファイルではありません。
rec-backup-foreign = 「予備のファイルを作る」で残したファイルを選んでください。何も変えていません。
err-backup-newer = このファイルは、新しい版の受付簿で作られています。
rec-backup-newer = この画面を開き直してから、もう一度選んでください。何も変えていません。
err-backup-wrong = 合い言葉か復旧番号が違います。
rec-backup-wrong = ファイルを作ったときのものを入力してください。何も変えていません。
err-backup-damaged = このファイルはこわれています。
rec-backup-damaged = 別の予備のファイルがあれば、それを選んでください。何も変えていません。
err-backup-too-large = ファイルが大きすぎて、読めませんでした。
rec-backup-too-large = 予備のファイルを選んでいるか、確かめてください。何も変えていません。
err-backup-other-facility = このファイルは、別の施設の受付簿です。
rec-backup-other-facility = 同じ施設のファイルを選んでください。何も変えていません。
desk-locked-handed = 端末を職員に戻しました。合い言葉を入力すると、入力された内容を受け付けられます。
