# What each key of a facility's file is called in the forms: edit-<part>-<key>, with -hint for a help
# and -item for one entry of a list. edit-any-<key> is for keys that mean the same in every part.

edit-any-article = もとになる条文
edit-any-basis = 何をもとにした内容ですか
edit-any-basis-hint = 選ばなければ「決まりに書かれている」ことになります。
edit-any-kinds = どの申し込みの決まりですか
edit-any-freshness = いつまでに出されたものならよいか
edit-any-freshness-hint = 受け取った日から数えます。最後の日までに出されたものが使えます。

## はじめの部分

edit-section-head = 施設について
edit-facility-policy-id = 施設の符号
edit-facility-policy-id-hint = 英字の小文字と数字で書きます。ファイルの名前と、ページの住所になります。例　himawari
edit-facility-policy-name = 施設の名前
edit-facility-policy-name-hint = ふだん呼ばれている名前です。申し込む方の画面のいちばん上に出ます。
edit-facility-policy-operator = 法人の名前
edit-facility-policy-operator-hint = 施設の名前とちがうときだけ書きます。例　社会福祉法人ひまわり会
edit-facility-policy-soft-alarm-days = 答えが遅れないように知らせる日数
edit-facility-policy-soft-alarm-days-hint = 「遅滞なく」と決めた答えを思い出すための日数です。申し込む方には見せません。
edit-facility-policy-regulation = もとになる規程
edit-facility-policy-window = 受付の窓口
edit-facility-policy-sealing = 封をした申込書
edit-facility-policy-sealing-hint = 申込書を、この施設だけが開けられるファイルで受け取るときに書きます。受け取らなければ空けておきます。
edit-facility-policy-channels = 申し込みの受け方
edit-facility-policy-channels-hint = 選んだ順に、申し込む方の画面に並びます。
edit-facility-policy-channels-article = 受け方を決めている条文
edit-facility-policy-form = 申込書
edit-facility-policy-scope = 答える情報の範囲
edit-facility-policy-requests = 申し込めること
edit-facility-policy-requests-item = 申し込めること
edit-facility-policy-requests-hint = 規程に書かれているものだけを書きます。法律だけが認めるものは、画面が補います。
edit-facility-policy-requesters = 申し込める方
edit-facility-policy-requesters-item = 申し込める方の決まり
edit-facility-policy-requesters-hint = 書かれていない立場の方は、法律のとおりに扱います。
edit-facility-policy-identity = 本人確認
edit-facility-policy-fees = 手数料
edit-facility-policy-fees-item = 手数料の決まり
edit-facility-policy-fees-hint = 規程に手数料のことがないときも、「決まりがない」と書いておきます。
edit-facility-policy-payment = 手数料の払い方
edit-facility-policy-deadlines = 答えるまでの期限
edit-facility-policy-deadlines-item = 期限の決まり
edit-facility-policy-deadlines-hint = 期限のない申し込みは、法律のとおり「遅滞なく」答えます。
edit-facility-policy-decisions = だれが決めるか
edit-facility-policy-decisions-item = 決める人の決まり
edit-facility-policy-decisions-hint = 書かれていない申し込みは、法人が決めます。
edit-facility-policy-delivery = 見せ方・渡し方
edit-facility-policy-records = 施設にある記録
edit-facility-policy-records-item = 記録の種類
edit-facility-policy-records-hint = 申し込む方は、この中から選びます。
edit-facility-policy-handling = 施設の中での取り扱い

## 条文

edit-citation-at = 条・項・号
edit-citation-at-hint = 印刷されているとおりに書きます。例　第28条第1項
edit-citation-in = どの決まりの条文ですか
edit-citation-in-hint = 選ばなければ、施設の規程です。

## もとになる規程

edit-regulation-title = 規程の題名
edit-regulation-revised = 定めた日、または最後に改めた日
edit-regulation-revised-hint = 規程に日付があるときだけ書きます。
edit-regulation-version = このファイルの番号
edit-regulation-version-hint = はじめは1です。決まりを変えるたびに、1つ増やします。
edit-regulation-changes = 変わったところ
edit-regulation-changes-item = 変わったところ
edit-regulation-changes-hint = 古いものから順に書きます。書きかけの申し込みがある方に知らせます。
edit-change-version = 変わったときの番号
edit-change-date = 変えた日
edit-change-what = 何が変わったか
edit-change-what-hint = 申し込む方に読んでもらう文です。

## 受付の窓口

edit-window-name = 窓口の名前
edit-window-name-hint = 係や部署の名前です。担当の方の名前は書きません。
edit-window-place = 建物の中の場所
edit-window-place-hint = 例　本館1階
edit-window-postal-code = 郵便番号
edit-window-postal-code-hint = 例　999-0001
edit-window-address = 住所
edit-window-phone = 電話番号
edit-window-phone-hint = 市外局番から書きます。例　0999-00-0000
edit-window-hours = 受け付ける時間
edit-window-hours-hint = 例　平日 9時から17時まで
edit-window-mail = メールのあて先
edit-window-mail-for = メールの使い道
edit-window-mail-for-hint = メールで受けることを、施設が限っているときだけ書きます。
edit-window-closed-days = 窓口が休みの日
edit-window-closed-days-hint = 期限の最後の日がここにあたると、次に開く日までのびます。
edit-window-complaints-body = 施設の外で苦情を聞くところ
edit-window-complaints-body-hint = 規程や案内に書かれているとおりに書きます。

## 封をした申込書

edit-sealing-key = 封をするための公開の鍵
edit-sealing-key-hint = 事務所の画面で作った鍵のうち、「age1」から始まるほうを書き写します。「AGE-SECRET-KEY」から始まる秘密の鍵は、決して書かないでください。
edit-sealing-since = この鍵を使い始めた日
edit-sealing-mail = 封をしたファイルを受け取るメールのあて先
edit-sealing-mail-hint = メールで受け取らなければ、空けておきます。

## 申込書、情報の範囲

edit-form-name = 申込書の名前
edit-form-name-hint = 例　開示等請求書（様式第1号）
edit-form-handed-out = 用紙は施設が渡すことになっている
edit-data-scope-covers-deceased = 亡くなった方の情報も守ることになっていますか
edit-data-scope-not-ours = 預かっているだけで、施設が答えられない情報
edit-data-scope-not-ours-item = 答えられない情報
edit-data-scope-not-ours-hint = ほかから預かっている名簿などです。なければ書きません。
edit-data-scope-not-ours-article = 答えられないことを決めている条文

## 申し込めること、申し込める方

edit-request-rule-kind = 申し込みの種類
edit-request-rule-name = 施設での呼び名
edit-request-rule-name-hint = 申込書に書かれている言葉です。例　開示
edit-request-rule-after-disclosure = 見せてもらったあとにだけ申し込める
edit-requester-rule-who = どの立場の方ですか
edit-requester-rule-who-hint = 同じ決まりの立場は、まとめて選べます。
edit-requester-rule-stance = この立場の方の申し込みを、どう扱いますか
edit-requester-rule-papers = 立場を示すもの
edit-requester-rule-papers-hint = 委任状や戸籍など、何を求めるかを組み立てます。
edit-requester-rule-showing-is-enough = 窓口で見せるだけでよい
edit-requester-rule-showing-is-enough-hint = 選ばなければ、出してもらうことになります。
edit-requester-rule-relations = ご本人との間がら
edit-requester-rule-relations-hint = 家族と遺族だけに書きます。選ばなければ、限りません。
edit-requester-rule-professional = 弁護士などの資格のある方が、さらに示すもの
edit-requester-rule-identity-of = だれの本人確認の書類がいりますか
edit-requester-rule-mandate = 委任状があっても、ご本人に確かめるとき
edit-requester-rule-decider = 窓口でなく、だれが決めますか
edit-mandate-test-confirm-comprehensive = 「すべてを任せる」という書き方のとき
edit-mandate-test-older-than = 委任状がこれより古いとき
edit-mandate-test-older-than-hint = 申し込みが届いた日から数えます。
edit-mandate-test-confirm-undated = 委任状に日付がないとき
edit-mandate-test-roll-over-closed-days = 最後の日が休みなら、次の日までのばす
edit-requirement-all = すべてそろえるもの
edit-requirement-all-item = そろえるもの
edit-requirement-any = どれか1つでよいもの
edit-requirement-any-item = 選べるもの
edit-requirement-paper = 書類
edit-requirement-fact = 申込書に書いてもらうこと
edit-paper-requirement-id = どの書類ですか
edit-paper-requirement-warn-after = これより古いとき、窓口に知らせる
edit-paper-requirement-warn-after-hint = 規程に期限がなくても、念のため知らせたいときに書きます。
edit-paper-requirement-principals-seal = ご本人の実印が押されている
edit-paper-requirement-article = この書類を決めている条文

## 本人確認

edit-identity-rule-count = 何点の書類がいりますか
edit-identity-rule-count-without-photo = 写真のないものだけのときは、何点ですか
edit-identity-rule-listed = 規程に挙げられている書類
edit-identity-rule-listed-item = 書類
edit-identity-rule-listed-hint = 規程の順に書きます。廃止された書類も、そのまま書きます。
edit-identity-rule-open-list = 「など」とあって、ほかの書類でもよい
edit-identity-rule-when-unnamed = 規程に書類の名前がないときは、どうしますか
edit-identity-rule-showing-is-enough = 窓口で見せるだけでよい
edit-accepted-document-id = どの書類ですか
edit-accepted-document-copy-by = 写しを出してもらう受け方
edit-accepted-document-copy-by-hint = 規程に「写し」と書かれている受け方だけを選びます。

## 手数料

edit-fee-rule-amount = 金額
edit-fee-rule-other-method = ふつうとちがう渡し方のときの金額
edit-fee-rule-refused = 見せられなかったときの手数料
edit-fee-rule-refused-basis = 見せられなかったときの扱いは、何をもとにしていますか
edit-fee-amount-fixed-yen = 金額（円、税こみ）
edit-fee-amount-fixed-per = 何について1回ですか
edit-fee-amount-page-blocks-pages = 何枚ごとですか
edit-fee-amount-page-blocks-pages-hint = A4の片面を1枚と数えます。
edit-fee-amount-page-blocks-yen = ひと区切りの金額（円、税こみ）
edit-fee-amount-page-blocks-per = 何について数え直しますか
edit-fee-amount-delegated-to = 金額を決めている別の規程の題名
edit-payment-rule-means = 使える払い方
edit-payment-rule-with-request = 申し込みといっしょに払いますか

## 期限、決める人、渡し方、記録

edit-deadline-rule-limit = いつまでに答えますか
edit-deadline-rule-starts = いつから数えますか
edit-deadline-rule-starts-hint = その日は数えず、次の日が1日目になります。
edit-deadline-rule-in-principle = 「原則として」と書かれている
edit-deadline-rule-extension = 期限をのばす決まり
edit-extension-rule-must-state = のばすときに知らせること
edit-extension-rule-form = 知らせに使う様式の名前
edit-decision-rule-by = だれが決めますか
edit-decision-rule-by-hint = いっしょに決めるときは、すべて選びます。
edit-decision-rule-approved-by = だれの承認がいりますか
edit-decision-rule-consults = 決める前に意見を聞く会
edit-consult-rule-body = 意見を聞くのは、どこですか
edit-consult-rule-members = だれが加わりますか
edit-deadline-rule-pauses = 申し込んだ方を待つあいだは、日数に入れない決まり
edit-delivery-methods = 規程に書かれている渡し方
edit-delivery-methods-hint = 先に選んだものが、ふつうの渡し方になります。
edit-delivery-by-act = 規程にはないが、いまの法律が認める渡し方
edit-record-kind-id = 記録の符号
edit-record-kind-id-hint = 英字の小文字と数字で書きます。例　care-plan
edit-record-kind-name = 記録の呼び名

## いくつもの部分にある項目

edit-any-by = だれがしますか
edit-any-approved-by = だれの承認がいりますか
edit-any-reported-to = 先にだれに届け出ますか
edit-any-decider = だれが決めますか
edit-any-form = 様式の名前
edit-any-form-hint = 規程に名前があるときだけ書きます。
edit-any-limit = いつまでにしますか
edit-any-unless = いらないとき
edit-any-unless-item = いらないとき
edit-any-name = 名前
edit-any-id = 符号
edit-any-id-hint = 英字の小文字と数字で書きます。
edit-any-title = 題名

## ほかの受付場所、手数料と期限のつづき

edit-window-sites = ほかの受付場所
edit-window-sites-item = 受付場所
edit-window-sites-hint = いくつかの場所で受け付けるときだけ書きます。申し込む方が選びます。
edit-site-name = 場所の名前
edit-site-address = 住所
edit-site-postal-code = 郵便番号
edit-site-phone = 電話番号
edit-site-closed-days = 休みの日
edit-site-open = 開いている時間
edit-site-open-item = 開いている時間
edit-open-hours-days = どの曜日ですか
edit-open-hours-spans = 何時から何時までですか
edit-open-hours-spans-item = 時間
edit-span-from = 始まり
edit-span-from-hint = 例　09:00
edit-span-to = 終わり
edit-span-to-hint = 例　17:00
edit-requester-rule-always-confirm = どんなときも、ご本人に確かめる
edit-mandate-test-refuse = 確かめずに、委任状を受け取らないとき
edit-requirement-when = あるときだけ求めるもの
edit-conditional-condition = どんなときですか
edit-conditional-then = そのとき求めるもの
edit-fee-amount-per-face-yen = 白黒の片面1枚の金額（円）
edit-fee-amount-per-face-colour = 色つきの片面1枚の金額（円）
edit-fee-amount-per-minutes-minutes = 何分ごとですか
edit-fee-amount-per-minutes-yen = ひと区切りの金額（円）
edit-fee-amount-per-minutes-most = いちばん高くていくらですか（円）
edit-fee-amount-per-minutes-per = 何について数え直しますか
edit-fee-amount-sum = 合わせる金額
edit-fee-amount-sum-item = 金額
edit-fee-part-amount = 金額
edit-fee-part-methods = どの渡し方のときにかかりますか
edit-fee-part-methods-hint = 選ばなければ、どの渡し方でもかかります。
edit-fee-rule-tax = 消費税
edit-tax-added = はしたの数え方
edit-extension-rule-by = いちばん長くて、どれだけのばせますか
edit-lapse-rule-after = どれだけたつと、取り下げたことになりますか
edit-lapse-rule-starts = いつから数えますか
edit-facility-policy-lapses = 取り下げたことになる決まり
edit-facility-policy-lapses-item = 取り下げの決まり
edit-period-days = 何日ですか
edit-period-weeks = 何週間ですか
edit-period-months = 何か月ですか
edit-period-years = 何年ですか
