# The facility's desk: a request is read from its paper. Staff read this.

scan-title = 申込書を読み取る
scan-lead = 届いた申込書のQRコードを、カメラで読み取ります。打ち直す必要はありません。
scan-privacy = 読み取った内容は、この端末の外へ送られません。この画面を閉じると消えます。
scan-camera = カメラで読み取る
scan-camera-stop = カメラを止める
scan-camera-hint = QRコード全体が枠に入るように、用紙の真上から写してください。
scan-camera-picture = カメラに写っているもの
scan-photo = 写真から読み取る
scan-photo-hint = QRコードを写した写真を選びます。4つまでのQRコードを、1枚ずつ選んでも読み取れます。
scan-working = 写真を調べています。
# { $read } of { $of } codes have been read, { $missing } e.g. 2つ目、3つ目.
scan-part = { $of }つのうち、{ $read }つを読み取りました。次は、{ $missing }を写してください。
# { $number } e.g. 2.
scan-part-number = { $number }つ目
scan-restart = はじめから読み取る
scan-looking-up = 施設の決まりを調べています。

err-code-foreign = この申込書のQRコードではありません。
rec-code-foreign = 「施設が読み取るQRコード」と書かれたものを写してください。
err-code-newer = このQRコードは、新しい版の画面で作られています。
rec-code-newer = この画面を読み込み直してから、もう一度読み取ってください。読み取れないときは、用紙を見て入力してください。
err-code-damaged = QRコードが壊れています。内容は取り込みませんでした。
rec-code-damaged = 用紙を平らにして、もう一度はじめから読み取ってください。読み取れないときは、用紙を見て入力してください。
err-code-of-other = 別の申込書のQRコードです。取り込みませんでした。
rec-code-of-other = 同じ用紙のQRコードを写してください。別の申込書を読むときは、「はじめから読み取る」を押してください。
err-code-none = 写真の中に、QRコードが見つかりませんでした。
rec-code-none = QRコードが大きく、はっきり写った写真を選んでください。
err-code-no-picture = この写真を開けませんでした。
rec-code-no-picture = JPEGかPNGの写真を選ぶか、カメラで読み取ってください。
err-code-camera = カメラを使えませんでした。
rec-code-camera = カメラの使用を許可してから、もう一度押してください。写真から読み取ることもできます。
err-code-facility = この申込書のあて先の施設が、この画面にはありません。
rec-code-facility = 用紙に書かれた施設の名前を確かめてください。
err-code-unreachable = 施設の決まりを読み込めませんでした。読み取った内容は残っています。
rec-code-unreachable = 通信できるところで、「もう一度」を押してください。

scan-request-title = 読み取った申込み
# { $date } the day, { $number } the reference number.
scan-request-lead = 控えの番号 { $number }　申込みを書いた日 { $date }
scan-to-facility = あて先
scan-check-paper = 用紙の署名・押印と、そえられた書類は、用紙で確かめてください。
scan-on-paper = 用紙を見てください（長いため、用紙にだけ書いてあります）
scan-paper-only-title = 用紙にだけ書いてあることがあります
scan-has-more = この画面が知らない項目が入っています。用紙を見てください。
scan-other-rules = 申込みが書かれたあとに、施設の決まりが変わっています。決まりの変わったところを確かめてください。
scan-arrived = 届いた日
scan-arrived-hint = 申込書が施設に届いた日です。この日から、回答の期限を数えます。
scan-made-on = 申込みを書いた日
scan-answer-by = 回答の期限
scan-principal = 本人のお名前
scan-delivery = 受け取り方
scan-due-open = 届いた日を入れると、期限が出ます。
scan-calendar = 期限を予定表に入れる
scan-calendar-hint = 予定表（カレンダー）に読み込めるファイルを保存します。人の名前は入りません。
scan-list = 一覧表の1行として保存する
scan-list-hint = 表計算（Excelなど）で開けるファイルを保存します。お名前が入ります。取り扱いにご注意ください。
# { $file } its name.
scan-saved = 「{ $file }」を保存しました。
err-scan-save = 保存できませんでした。
rec-scan-save = 端末の空きを確かめて、もう一度押してください。
scan-next = 次の申込書を読み取る
scan-next-hint = いま表示している内容は消えます。

# { $number } the reference number.
scan-day-last = 開示等の請求の回答期限（控えの番号 { $number }）
scan-day-target = 開示等の請求の回答を終える日（控えの番号 { $number }）
scan-day-remind = 開示等の請求の回答を確かめる日（控えの番号 { $number }）
# { $facility } its name, { $arrived } the day.
scan-day-note = { $facility }　届いた日：{ $arrived }
