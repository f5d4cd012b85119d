# Taking consents, asking of them, and taking them back. Staff read this; the steps of a form are also
# shown to whoever answers.

room-consents = 同意

## The list.

consents-title = 同意の記録
consents-lead = どなたが、何に同意しているかを調べます。
consents-new = 新しい方を加える
consents-by-use = 使いみちから調べる
consents-search = お名前でさがす
consents-search-hint = お名前か、ふりがなを入れてください。
consents-filter = しぼりこむ
consents-filter-here = いまいる方
consents-filter-never = まだ聞いていない方
consents-filter-again = もう一度聞く方
consents-filter-ending = 期間が終わる方
consents-filter-todo = することが残っている方
consents-filter-all = すべて
consents-empty = まだ、どなたも書かれていません。
consents-none-found = あてはまる方はいません。
consents-no-forms = 施設の決まりに、同意の用紙がありません。「決まりの編集」で用紙を加えると、ここで使えます。
# { $birth } the birth date.
consents-born = { $birth }生まれ
# { $count } how many things.
consents-todo = することが{ $count }件あります
consents-ending = 期間が終わります
consents-again = もう一度聞いてください
consents-never = まだ聞いていません
# { $count } how many uses are allowed today.
consents-granted = 今日使ってよいもの{ $count }件
consents-birth-unknown = 生まれた日はわかりません
consents-namesake = 同じお名前の方が、もう一覧にいます
# { $births } when those on the list were born.
consents-namesake-hint = 一覧にいる方：{ $births }。同じ方なら、やめて、一覧からその方を開いてください。
consents-namesake-other = 別の方です
consents-left = 退所されました
consents-died = 亡くなられました

## By use.

consent-use-title = 使いみちから調べる
consent-use-lead = 使いみちと日を選ぶと、使ってよい方がわかります。
consent-use = 使いみち
consent-use-on = 使う日
consent-use-pick = 使いみちを選んでください。
# { $count } how many persons.
consent-use-yes = 使ってよい方　{ $count }人
consent-use-no = 使えない方　{ $count }人
consent-use-never = まだ聞いていない方　{ $count }人
consent-use-nobody = いません。
# { $date } a day.
consent-use-through = { $date }まで
consents-back = 同意の記録に戻る

## Somebody.

consent-name = お名前
consent-kana = ふりがな
consent-birth = 生まれた日
consent-birth-hint = お子さまのときに、だれの同意がいるかを調べます。わからなければ、書かなくてかまいません。
consent-ask = 使ってよいかを調べる
consent-take = 同意をうかがう
# { $form } the form's name.
consent-take-form = 「{ $form }」をうかがう
consent-todo = することが残っています
# { $uses } of what, { $what } what has to be done.
consent-due = { $uses }：{ $what }
# { $date } the day since when.
consent-due-since = { $date }から、同意がありません
consent-due-done = したことを記録する
consent-given = うかがった同意
consent-given-none = まだ、何もうかがっていません。
# { $version } which wording of the form.
consent-version = 用紙の第{ $version }版
consent-withdrawn-on = { $date }に取りやめになりました
consent-open = 用紙とファイル
consent-paper = 用紙の写し
consent-paper-lead = 答えのとおりの写しです。印刷して、ご本人に渡してください。
consent-export = 記録をファイルにする
consent-export-fhir = 医療・介護の記録の形で保存する（FHIR）
consent-export-receipt = 同意の記録の形で保存する（JSON-LD）
consent-export-hint = 個人情報がそのまま書かれます。扱いに気をつけてください。

consent-may = 使ってよいです
consent-may-not = 使えません
consent-why-granted = 同意をもらっています。
consent-why-refused = 「いいえ」と答えています。
consent-why-withdrawn = 同意は、取りやめになりました。
consent-why-over = 同意の期間が終わりました。
consent-why-never-asked = まだ、うかがっていません。うかがうまでは使えません。
consent-why-incomplete = 用紙に足りないところがあります。
consent-why-undecided = 同意として認めるかどうかが、まだ決まっていません。
consent-why-not-yet = 同意の始まる日が、まだ来ていません。
consent-why-no-such-use = この使いみちは、施設の用紙にありません。
# { $date } the day, { $form } the form, { $version } its wording, { $signer } who signed.
consent-proof = { $date }の「{ $form }」（第{ $version }版）。答えた方：{ $signer }
consent-through = { $date }まで使えます。
consent-no-end = 取りやめになるまで使えます。
consent-since = { $date }からです。
consent-changes-to-no = { $date }からは使えません。
consent-changes = { $date }からは使えます。
# { $role } the office.
consent-decider = 決める人：{ $role }
consent-ask-again = 用紙の文が変わりました。もう一度うかがってください。
consent-note-newer-incomplete = あとの用紙に足りないところがあるので、その前の答えによります。
consent-note-newer-undecided = あとの用紙を認めるかどうかがまだ決まっていないので、その前の答えによります。
consent-note-newer-invalid = あとの用紙は認められなかったので、その前の答えによります。
consent-note-newer-not-asked = あとの用紙では聞いていないので、その前の答えによります。
consent-note-decided = 施設が、同意として認めています。
consent-note-wording-unknown = お見せした文が、この端末にありません。
consent-note-entry-unknown = この端末では読めない記録があります。新しい版で開いてください。
consent-note-left = 退所された方です。
consent-note-died = 亡くなられた方です。
consent-flag-withdrawn = 同意が取りやめになっています。
consent-flag-before-consent-date = 同意の日より前です。
consent-flag-date-in-future = 用紙の日付が、まだ来ていません。
consent-flag-not-covered = 用紙に、この使いみちがありません。
consent-flag-label-and-explanation-differ = 見出しと説明で、使いみちがちがいます。両方を認めたことになります。
consent-flag-item-not-on-form = 用紙にない項目に印があります。
consent-flag-law-conflict = 施設の決まりと法律がちがいます。
consent-flag-regulation-silent = 施設の決まりには書かれていません。
consent-flag-age-depends-on-case = お子さまの年によって、親御さんの同意もいります。
consent-flag-abroad = 外国に渡すときは、別の同意がいります。
consent-missing-date = 日付がありません。
consent-missing-signature-or-agency = 署名か、代わりに答えられることの書類がありません。
consent-missing-statutory-agent-consent = 親御さんなどの同意がいります。
consent-missing-guardian-consent = 後見人の同意がいります。
consent-missing-principal-consent = ご本人の同意がいります。
consent-missing-explicit-consent = はっきりした同意がいります。
consent-missing-written-notice = お知らせしていないことがあります。
consent-missing-relation-proof = ご家族であることの書類がいります。
consent-missing-joint-use-notice = 共同で使うことのお知らせがいります。

## Taking one.

consent-take-title = { $form }
# { $name } the person whom it is about.
consent-take-for = { $name }さんの同意
consent-step-who = 答える方
consent-step-notice = お知らせすること
consent-step-items = おたずねすること
consent-step-more = そのほか
consent-step-read-back = 読み上げて確かめる
consent-step-sign = 署名
consent-back = 前に戻る
consent-stop = やめて戻る
consent-on = 日付
consent-signer = だれが答えますか
consent-signer-principal = ご本人
consent-signer-parent = 親（未成年の方のとき）
consent-signer-adult-guardian = 成年後見人
consent-signer-curator = 保佐人
consent-signer-assistant = 補助人
consent-signer-voluntary-guardian = 任意後見人
consent-signer-mandated-agent = 頼まれた代理の方
consent-signer-kin = ご家族（代理の書類はない）
consent-signer-name = 答える方のお名前
consent-relation = ご本人との関係
consent-papers = 確かめた書類
consent-state = ご本人は、ご自分で決められますか
consent-state-can-judge = 決められる
consent-state-cannot-judge = むずかしい
consent-state-adult-ward = 成年後見人がついている
consent-state-child = お子さま
consent-state-said = ご本人のようす
consent-attested = そう見た方
consent-attested-hint = 医師、看護師、ケアマネジャーなどのお名前です。
consent-planned = この先、することに印をつけてください
consent-planned-third-party-provision = ほかの会社や人に渡す
consent-planned-outsourcing = 外の会社に仕事を頼む
consent-planned-joint-use = ほかと共同で使う
consent-told = お知らせしたことに印をつけてください
consent-told-hint = 紙のお知らせを渡し、声に出して説明してください。
consent-notice-paper = お知らせの紙
consent-items-lead = 「はい」か「いいえ」を選んでください。選ばなければ「いいえ」になります。あとで、いつでも変えられます。
# { $number } the item's number, { $label } what it asks.
consent-item = { $number }　{ $label }
consent-item-covers = この項目で認めること：{ $uses }
consent-answer-yes = はい
consent-answer-no = いいえ
consent-answer-not-asked = 今日は答えない
consent-until = いつまでですか
consent-until-hint = 書かなければ、取りやめになるまで続きます。
consent-explained-by = 説明した人
consent-witness = 立ち会った人
consent-interpreter = 通訳した人
consent-read-back-lead = 下の答えを、声に出して読み上げてください。ちがうところがあれば、前に戻って直します。
consent-read-back = 読み上げましたか
consent-read-back-done = 読み上げて、答えのとおりだと確かめた
consent-state-complete = このまま署名すると、同意の用紙がそろいます。
consent-state-undecided = 署名のあとで、認めるかどうかを決める人がいます。それまでは使えません。
consent-state-incomplete = このままでは、「はい」と答えたことも使えません。
consent-sign-lead = ご本人か、答える方に、端末を渡してください。
consent-sign-how = どのように署名しますか
consent-sign-drawn = 画面に書く
consent-sign-typed = 名前を打つ
consent-sign-on-paper = 紙に署名した
consent-pad = 署名
consent-pad-hint = 指かペンで、線の上に書いてください。
consent-pad-empty = まだ書かれていません
consent-pad-signed = 書かれています
consent-pad-undo = 1つ前に戻す
consent-pad-clear = 書き直す
consent-typed-name = お名前
consent-typed-hint = お名前を打つと、「この答えのとおりです」と認めたことになります。
consent-kept = 紙をしまった場所
consent-finish = これで記録する
consent-taken = 同意の用紙を記録しました。写しを印刷して渡してください。
consent-err-sign = 署名がまだです。画面に書くか、ほかの方法を選んでください。
consent-err-sign-how = 署名のしかたを選んでください。
consent-err-typed = 署名する方のお名前を打ってください。
consent-err-before = 同意の日より前の日付です。日付を確かめてください。
consent-signature = 署名
# { $signer } who signed, { $date } the day.
consent-signed-drawn = { $signer }（{ $date }に、画面に署名）
consent-signed-typed = { $signer }（{ $date }に、お名前を打って認めました）
# { $kept } where the paper is kept.
consent-signed-on-paper = { $signer }（{ $date }に、紙に署名。しまった場所：{ $kept }）

## What else is recorded.

consent-do-list = 新しい方を加える
consent-do-relist = お名前などを直す
consent-do-withdraw = 同意を取りやめる
consent-do-follow-up = したことを記録する
consent-do-decide = 認めるかどうかを記録する
consent-do-copy = 写しを渡したことを記録する
consent-do-gone = 退所、ご逝去を記録する
consent-do-return = 戻られたことを記録する
consent-do-note = メモを残す
consent-withdrawn-items = 取りやめるもの
consent-by-whom = 答えた方
consent-items = 項目
consent-form = 用紙
consent-note = メモ
consent-duty = すること
consent-done-what = したこと
consent-done-hint = どこの何を、どうしたかを書いてください。
consent-decided-by = 決めた人
consent-valid = 決めたこと
consent-valid-yes = 同意として認める
consent-valid-no = 認めない
consent-reason = 理由
consent-copy-how = 渡し方
consent-copy-paper = 紙で
consent-copy-file = ファイルで
consent-gone-why = どうされましたか
consent-gone-left = 退所された
consent-gone-died = 亡くなられた
# { $count } how many things follow.
consent-withdrawn-told = 取りやめを記録しました。することが{ $count }件あります。下に出ています。

consent-entry-person-listed = 加えた
consent-entry-person-relisted = お名前などを直した
consent-entry-consent-answered = 同意をうかがった
consent-entry-consent-decided = 認めるかどうかを決めた
consent-entry-consent-withdrawn = 同意が取りやめになった
consent-entry-consent-followed-up = 取りやめのあとの対応をした
consent-entry-consent-copy-given = 写しを渡した
consent-entry-person-gone = いなくなった
consent-entry-person-returned = 戻った
consent-entry-person-noted = メモ
consent-entry-person-struck = 記録を直した
consent-entry-unknown = この版では読めない記録
consent-strike-hint = 用紙は、もう一度うかがって直します。ここでは、まちがった記録を取り消します。
