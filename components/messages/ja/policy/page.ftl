# The page on which a facility makes its handling of personal information known (Act 32).

policy-title = 個人情報の取扱い
policy-lead = { $name }が、みなさまの個人情報を何のために使い、どう守っているかをお知らせします。見せてもらったり、直してもらったりするための、申し込みのしかたも書いてあります。
policy-about = { $name }が個人情報を何のために使い、どう守るかをお知らせします。申し込みのしかた、お金、期限、苦情の窓口も書いてあります。
policy-contents = このページに書いてあること
policy-to-window = 申し込みの窓口へ
policy-article = （{ $list }）
# On what the reading rests, behind the article, and what that means.
policy-basis-reading = 読み方を選びました
policy-basis-reasoned = 目安
policy-basis-law = いまの法律による
policy-basis-means = かっこの中の言葉
policy-basis-reading-means = 「読み方を選びました」：決まりの文が何とおりかに読めるところを、そのうちの1つの読み方で案内しています。
policy-basis-law-means = 「いまの法律による」：決まりに書かれていないか、書かれたことが古いところを、いまの法律で案内しています。
policy-basis-reasoned-means = 「目安」：はっきりした決まりがないところです。施設にお確かめください。
policy-by-law = 施設の決まりにはありませんが、法律により申し込めます。
# { $what } one of policy-item-….
policy-not-stated = { $what }は、この施設の決まりに書かれていません。法律では、知らせることになっています。窓口でお尋ねください。

## The facility

policy-operator = この施設について
policy-operator-facility = 施設の名前
policy-operator-name = 法人などの名前
policy-operator-address = 所在地
policy-operator-representative = 代表者（役職）

## Purposes of use

policy-purposes = 何のために使うか（利用目的）
policy-purposes-of = { $whose }の情報

policy-outside-prior-consent = はじめにお知らせした目的の外で使うときは、先にご本人の承知をいただきます。
policy-outside-written-notice-and-consent = はじめにお知らせした目的の外で使うときは、書いた紙でお知らせし、先にご本人の承知をいただきます。
policy-outside-posting-with-refusal = 施設の決まりには、先に掲示して断れるようにするやり方も書かれています。いまの法律では、それだけでは足りず、ご本人の承知が必要です。
policy-outside-none = はじめにお知らせした目的の外では使いません。

## Passing on

policy-provision = ほかの人や会社に渡すとき（第三者提供）
policy-provision-consent = 先にご本人の承知をいただかずに、ほかの人や会社に渡すことはありません。次のときは別です。
policy-provision-consent-only = 先にご本人の承知をいただかずに、ほかの人や会社に渡すことはありません。
policy-provision-law = この施設の決まりには書かれていません。法律により、先にご本人の承知をいただかずに、ほかの人や会社に渡すことは、決められた場合のほかできません。
policy-ground-statute = 法律や条例で決められているとき
policy-ground-warrant = 裁判所の令状などで求められたとき
policy-ground-vital-interest = 人の命、体、財産を守るために必要なとき
policy-ground-public-health-or-children = みなさんの健康や、子どもの育ちのために特に必要なとき
policy-ground-public-task = 国や役所の仕事に力を貸すとき
policy-ground-academic-research = 学問の研究のために必要なとき
policy-ground-made-public = すでに公にされているとき
policy-ground-apparent = 見ただけでわかるとき
policy-ground-not-third-party = 仕事を頼んだ先などに渡すとき
policy-ground-not-obtainable = ご本人から聞くことができないとき
policy-ground-source-has-consent = 教えてくれた方が、ご本人の承知を得ているとき
policy-ground-judicial-procedure = 裁判の手続きに欠かせないとき
policy-ground-disease-related = 病気にかかわるとき
policy-ground-indispensable = 目的のために欠かせないとき
policy-only-if-consent-difficult = （ご本人の承知を得るのがむずかしいときに限ります）
policy-only-if-task-hindered = （ご本人に聞くと、その仕事のさまたげになるときに限ります）
policy-recipient-public-authority = 役所などには、法律の決まりに従って渡します。
policy-recipient-family = ご家族にも渡すことがあります。
policy-recipient-third-party = ほかの人や会社に渡すことがあります。
policy-recipient-entrusted = 仕事を頼んだ会社（委託先）には、その仕事に必要な分だけを渡し、守られているかを確かめます。
policy-recipient-successor = 事業を受けつぐところには、そのまま引きつぐことがあります。
policy-recipient-joint-user = 決まった相手といっしょに使うことがあります。
policy-work = 頼んでいる仕事：{ $list }
policy-joint-consent = ほかの会社などといっしょに使うとき（共同利用）は、先にご本人の承知をいただきます。
policy-joint-notice = ほかの会社などといっしょに使うとき（共同利用）は、先にお知らせします。
policy-joint-none = ほかの会社などといっしょに使うこと（共同利用）は、ありません。
policy-family-named = ご家族などに渡すときは、渡してよい方を、先にご本人に確かめます。
policy-family-incapable = ご本人が判断できないときは、ご家族であることを確かめたうえで、施設が相談して決めることがあります。

## Security

policy-security = 守るためにしていること（安全管理措置）
policy-security-rules = 決まりや方針
policy-security-organisation = 組織としてすること
policy-security-staff = 働く人にすること
policy-security-physical = 部屋や書類、機械を守ること
policy-security-technical = コンピューターの技術で守ること
policy-security-abroad = 外国での扱い

## Requests

policy-requests = 申し込めること
policy-requests-lead = どなたでも、ご自分の個人情報について、次のことを申し込めます。わけを書く必要はありません。
policy-cost = かかるお金
policy-answer = 答えの時期
policy-grounded-in = もとになる条文
policy-begin = 申し込みの紙を作る
# Read to those who do not see what stands beside it. { $kind } a kind of request.
policy-begin-for = 申し込みの紙を作る：{ $kind }
policy-extension = 期限までに答えられないときは、いつまでに答えられるかをお知らせします。
policy-extension-by = 期限までに答えられないときは、いつまでに答えられるかをお知らせします。延びるのは、長くても{ $period }です。
policy-after-disclosure = 施設の決まりでは、先に記録を見せてもらったあとの申し込みとされています。
policy-not-ours = この施設が答えられない情報

## How it is done

policy-how = 申し込みのしかたと、用意するもの
policy-how-form = 申込書
policy-how-form-ours = 申込書の名前は決まりにありません。申し込みの画面で「{ $form }」を作れます。
policy-how-form-named = 「{ $form }」を使います。申し込みの画面でも作れます。
policy-how-form-handed-out = 「{ $form }」を使います。施設が渡す用紙があります。申し込みの画面で作ったものでもよいか、窓口でお尋ねください。
policy-how-channels = 出し方
policy-how-identity = 本人確認の書類
policy-how-identity-any = どの書類で確かめるかは、決まりに書かれていません。運転免許証やマイナンバーカード（おもて面だけ）など、ふだん使われているものを1つご用意ください。
policy-how-identity-form = 決まりでは、申込書で確かめることになっています。念のため、本人確認の書類を1つご用意ください。
policy-how-identity-listed = 次のうち{ $count }つをご用意ください。
policy-how-identity-without-photo = 顔写真のないものは、{ $count }つ必要です。
policy-how-identity-open = このほかの書類でもよいことがあります。窓口でお尋ねください。
policy-how-identity-show = 窓口で見せるだけでかまいません。
policy-how-identity-check = どの書類が使えるかを確かめる
policy-how-who = 申し込める方と、代わりの方の書類
policy-who-principal = ご本人
policy-who-mandated-agent = ご本人に頼まれた方（委任による代理人）
policy-who-parent = 未成年の方の親など（親権者など）
policy-who-adult-guardian = 成年後見人
policy-who-curator = 保佐人
policy-who-assistant = 補助人
policy-who-voluntary-guardian = 任意後見人
policy-who-family = ご家族（委任状のない方）
policy-who-bereaved-family = 亡くなった方のご遺族
policy-how-who-none = 特別な書類はいりません。
policy-how-who-by-law = 施設の決まりには書かれていませんが、法律により申し込めます。
policy-how-who-decided = 受けるかどうかは、{ $role }が決めます。
policy-how-who-decided-house = 受けるかどうかは、施設の責任者が決めます。
policy-how-professional = 資格でなさる方は、{ $fact }も書きます。
policy-how-mandate-age = 委任状の日付から{ $period }を過ぎているときは、施設がご本人に確かめます。
policy-how-mandate-age-refused = 委任状の日付から{ $period }を過ぎているものは、受け取れません。
policy-how-who-check = 代わりの方の書類を確かめる
policy-how-delivery = 答えの受け取り方
policy-how-delivery-by-act = 次の受け取り方は、施設の決まりにはありませんが、法律により選べます：{ $list }
policy-how-payment = 手数料の払い方
policy-how-payment-with = 申し込むときに、いっしょに出します。
policy-how-payment-later = 施設から知らせがあってから払います。

## Complaints

policy-complaints = 苦情や相談の窓口
policy-complaints-inside = 施設の窓口
policy-complaints-outside = 施設の外の窓口
policy-window-name = 窓口
policy-window-place = 場所
policy-window-address = 住所
policy-window-phone = 電話
policy-window-hours = 受付の時間
policy-window-closed = お休み
policy-window-mail = メール
policy-window-mail-for = { $mail }（{ $what }）
policy-window-address-ask = 住所は、決まりに書かれていません。窓口でお尋ねください。
policy-window-phone-ask = 電話番号は、決まりに書かれていません。施設でお尋ねください。
policy-handled-by = 担当
policy-outside-kind-authorised-organisation = 認定個人情報保護団体
policy-outside-kind-municipality = 市町村
policy-outside-kind-prefecture = 都道府県
policy-outside-kind-insurance-federation = 国民健康保険団体連合会
policy-outside-kind-other = そのほか
policy-outside-silent = 施設の外の窓口は、この施設の決まりに書かれていません。

## Versions

policy-versions = この決まりの版と、変わったこと
policy-regulation = もとになる決まり
policy-adopted = 定めた日
policy-revised = 最後に定めた日、または改めた日
policy-revised-silent = 決まりに日付がありません。
policy-version = この案内の版
policy-version-number = 第{ $n }版
policy-version-dated = 第{ $n }版（{ $date }）
policy-changes = 変わったこと
policy-changes-none = はじめの版です。まだ変わったことはありません。
policy-changes-unsaid = 前の版から何が変わったかは、書かれていません。
policy-without-notice = 決まりは、前もって知らせずに改められることがあります。

## What the Act wants published

policy-law = 法律で知らせることになっていること
policy-law-lead = 個人情報保護法（第32条など）により、施設は次のことを知らせることになっています。
policy-item-operator-name = 法人などの名前
policy-item-operator-address = 所在地
policy-item-representative = 代表者
policy-item-purposes = 利用目的
policy-item-procedure = 申し込みのしかた
policy-item-fee = 手数料
policy-item-security = 安全を守る手だて
policy-item-complaint-contact = 苦情の申し出先
policy-item-authorised-organisation = 入っている認定個人情報保護団体と、その連絡先
policy-law-here = このページに書いてあります
# Read to those who do not see what stands beside it.
policy-law-here-for = このページに書いてあります：{ $what }
policy-law-ask = 施設の決まりには書かれていません。窓口でお尋ねください。
policy-law-no-fee = 手数料の金額が決められていません。
policy-law-no-organisation = 決まりに名前がありません。入っていなければ、知らせることはありません。
