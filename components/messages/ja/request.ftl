# What may be asked, who asks, how it comes and how the answer goes out.
# Each code of the rules has its words here: `<prefix>-<code>`, and `-hint` for what it means for me.

## Kinds of request.

kind-disclosure = 記録を見せてもらう（開示）
kind-disclosure-hint = 施設が持っている、ご本人についての記録の中身を知ることができます。
kind-purpose-notification = 何のために使っているかを教えてもらう（利用目的の通知）
kind-purpose-notification-hint = ご本人の情報を施設が何に使っているのかを、知らせてもらえます。
kind-third-party-record-disclosure = 情報をだれに渡したかの記録を見せてもらう（第三者提供記録の開示）
kind-third-party-record-disclosure-hint = ご本人の情報をほかの人や会社に渡したとき、またはもらったときの記録を、見せてもらえます。
kind-correction = まちがいを直してもらう（訂正・追加・削除）
kind-correction-hint = 記録に事実とちがうことが書かれているとき、直すように求められます。
kind-cessation-of-use = 使うのをやめてもらう、消してもらう（利用停止・消去）
kind-cessation-of-use-hint = 決まりに反して使われているときや、もう使う必要がないときなどに、やめるように求められます。
kind-cessation-of-third-party-provision = ほかの人や会社に渡すのをやめてもらう（第三者提供の停止）
kind-cessation-of-third-party-provision-hint = 決まりに反して渡されているときなどに、渡すのをやめるように求められます。
kind-objection = 使うことや渡すことを断る（利用・提供の拒否）
kind-objection-hint = ご本人の情報を使うことや、ほかの人や会社に渡すことを、断る申し出です。
kind-bereaved-disclosure = 亡くなった方の記録を見せてもらう（ご遺族への提供）
kind-bereaved-disclosure-hint = 亡くなった方の記録を、ご遺族が見せてもらうための申し出です。

## Who asks.

requester-principal = 本人です
requester-principal-hint = ご自分についての記録や情報のことで申し込む方です。
requester-mandated-agent = 本人に頼まれて申し込みます（委任による代理人）
requester-mandated-agent-hint = ご本人が書いた委任状をお持ちの方です。ご家族でも、弁護士などの方でも、こちらです。
requester-parent = 未成年の方の親です（親権者など）
requester-parent-hint = ご本人が18歳になっていないときに、親として申し込む方です。
requester-adult-guardian = 成年後見人です
requester-adult-guardian-hint = 家庭裁判所が選んだ、ご本人の成年後見人の方です。
requester-curator = 保佐人です
requester-curator-hint = この申し込みまで任されているかを、登記の書類か委任状で確かめます。
requester-assistant = 補助人です
requester-assistant-hint = この申し込みまで任されているかを、登記の書類か委任状で確かめます。
requester-voluntary-guardian = 任意後見人です
requester-voluntary-guardian-hint = 家庭裁判所が任意後見監督人を選び、契約の効き目が始まっている方です。
requester-family = 家族です（委任状はありません）
requester-family-hint = ご本人が自分で判断できないときや、あなたに見せてよいと言っているときに選んでください。
requester-bereaved-family = 亡くなった方の遺族です
requester-bereaved-family-hint = ご本人が、すでに亡くなっているときに選んでください。

profession-attorney = 弁護士
profession-judicial-scrivener = 司法書士
profession-administrative-scrivener = 行政書士
profession-labour-consultant = 社会保険労務士
profession-tax-accountant = 税理士
profession-social-worker = 社会福祉士
profession-other-profession = そのほかの登録された資格

relation-spouse = 夫または妻
relation-child = 子ども
relation-parent = 父または母
relation-equivalent = 夫婦や親子に近い間がら（届け出をしていない夫婦など）
relation-sibling = きょうだい
relation-grandchild = 孫
relation-other-relative = そのほかの親族

# An office, never a person's name.
role-privacy-manager = 個人情報保護管理者
role-handling-officer = 個人情報取扱責任者
role-review-committee = 検討委員会と理事長
role-chief-director = 理事長
role-president = 代表取締役
role-corporation = 法人
role-consultation-window = 個人情報ご相談窓口
role-audit-officer = 個人情報保護監査責任者
role-complaints-officer = 苦情対応担当者
role-promotion-committee = 個人情報保護推進委員会
role-board = 取締役

## How it comes and how the answer goes out.

channel-counter = 窓口に持っていく
channel-counter-hint = 出かける前に、窓口の曜日と時間を電話でお確かめください。
channel-post = 郵便で送る
channel-post-hint = 大切な書類が入ります。書留など、配達の記録が残る送り方だと安心です。

delivery-paper-copy = 紙の写しでもらう
delivery-paper-copy-hint = 記録を紙に写したものを受け取ります。
delivery-electronic-data = 電子データでもらう
delivery-electronic-data-hint = パソコンなどで見られる形で受け取ります。渡し方は施設と相談して決めます。
delivery-inspection = 施設で見せてもらう（閲覧）
delivery-inspection-hint = 施設に行って、その場で記録を読みます。
delivery-explanation = 口で説明してもらう
delivery-explanation-hint = 施設の人が、記録の中身を話して伝えます。
delivery-other-method = ほかの方法を希望する
delivery-other-method-hint = 希望する方法を書いてください。できないときは、施設から相談があります。

## Where a rule stands, and on what our reading rests.

source-regulation = 規程
source-act = 個人情報保護法
source-act-2017 = 個人情報保護法（2017年5月30日から2022年3月31日までの条文）
source-act-2003 = 個人情報保護法（2005年から2017年5月29日までの条文）
source-order = 個人情報保護法施行令
source-rules = 個人情報保護法施行規則
source-guidance = 医療・介護の事業者に向けた国の手引き
source-civil-code = 民法
source-age-act = 年齢計算ニ関スル法律
source-voluntary-guardianship-act = 任意後見契約に関する法律
source-my-number-act = マイナンバー法
source-health-insurance-act = 健康保険法など
source-pension-act = 国民年金法
source-other = そのほかの公の決まり

basis-text = この施設の決まりに書かれています。
basis-reading = 決まりの文が何とおりかに読めるため、そのうちの1つの読み方で案内しています。
basis-law = 施設の決まりに書かれていないか、書かれたことが古いため、いまの法律で案内しています。
basis-reasoned = はっきりした決まりがないため、ふつうに考えた目安です。施設にお確かめください。
