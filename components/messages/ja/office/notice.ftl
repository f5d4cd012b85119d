# Notices (通知書) to somebody who has made a request. Titles are used where the facility's own text
# names no form: office-title-<kind>-<outcome>.

office-title-disclosure-granted = 開示決定通知書
office-title-disclosure-partial = 一部開示決定通知書
office-title-disclosure-refused = 不開示決定通知書
office-title-disclosure-non-existent = 情報を保有していない旨の通知書
office-title-third-party-record-disclosure-granted = 第三者提供記録の開示決定通知書
office-title-third-party-record-disclosure-partial = 第三者提供記録の一部開示決定通知書
office-title-third-party-record-disclosure-refused = 第三者提供記録の不開示決定通知書
office-title-third-party-record-disclosure-non-existent = 第三者提供記録がない旨の通知書
office-title-purpose-notification-granted = 利用目的の通知書
office-title-purpose-notification-partial = 利用目的の一部を通知しない旨の通知書
office-title-purpose-notification-refused = 利用目的を通知しない旨の通知書
office-title-purpose-notification-non-existent = 情報を保有していない旨の通知書
office-title-correction-granted = 訂正等決定通知書
office-title-correction-partial = 訂正等の一部を行わない旨の通知書
office-title-correction-refused = 訂正等を行わない旨の通知書
office-title-correction-non-existent = 情報を保有していない旨の通知書
office-title-cessation-of-use-granted = 利用停止等決定通知書
office-title-cessation-of-use-partial = 利用停止等の一部を行わない旨の通知書
office-title-cessation-of-use-refused = 利用停止等を行わない旨の通知書
office-title-cessation-of-use-non-existent = 情報を保有していない旨の通知書
office-title-cessation-of-third-party-provision-granted = 第三者提供停止決定通知書
office-title-cessation-of-third-party-provision-partial = 第三者提供の停止の一部を行わない旨の通知書
office-title-cessation-of-third-party-provision-refused = 第三者提供の停止を行わない旨の通知書
office-title-cessation-of-third-party-provision-non-existent = 情報を保有していない旨の通知書
office-title-objection-granted = 利用・提供の拒否に応じる旨の通知書
office-title-objection-partial = 利用・提供の拒否の一部に応じない旨の通知書
office-title-objection-refused = 利用・提供の拒否に応じない旨の通知書
office-title-objection-non-existent = 情報を保有していない旨の通知書
office-title-bereaved-disclosure-granted = ご遺族への記録の提供決定通知書
office-title-bereaved-disclosure-partial = ご遺族への記録の一部提供決定通知書
office-title-bereaved-disclosure-refused = ご遺族への記録の提供を行わない旨の通知書
office-title-bereaved-disclosure-non-existent = 記録を保有していない旨の通知書
office-title-extension = 回答期限の延長通知書

## The decision: office-decision-<kind>-<outcome>

office-decision-disclosure-granted = ご請求のあった情報を開示します。
office-decision-disclosure-partial = ご請求のあった情報の一部を開示し、一部を開示しません。
office-decision-disclosure-refused = ご請求のあった情報を開示しません。
office-decision-third-party-record-disclosure-granted = ご請求のあった第三者提供記録を開示します。
office-decision-third-party-record-disclosure-partial = ご請求のあった第三者提供記録の一部を開示し、一部を開示しません。
office-decision-third-party-record-disclosure-refused = ご請求のあった第三者提供記録を開示しません。
office-decision-purpose-notification-granted = 利用目的を、下のとおり通知します。
office-decision-purpose-notification-partial = 利用目的の一部を下のとおり通知し、一部を通知しません。
office-decision-purpose-notification-refused = 利用目的を通知しません。
office-decision-correction-granted = ご請求に応じて、下のとおり訂正等（訂正、追加又は削除）を行いました。
office-decision-correction-partial = ご請求の一部について訂正等（訂正、追加又は削除）を行い、一部については行いません。
office-decision-correction-refused = ご請求のあった訂正等（訂正、追加又は削除）を行いません。
office-decision-cessation-of-use-granted = ご請求に応じて、下のとおり利用停止等（利用の停止又は消去）を行いました。
office-decision-cessation-of-use-partial = ご請求の一部について利用停止等（利用の停止又は消去）を行い、一部については行いません。
office-decision-cessation-of-use-refused = ご請求のあった利用停止等（利用の停止又は消去）を行いません。
office-decision-cessation-of-third-party-provision-granted = ご請求に応じて、下のとおり第三者への提供を停止しました。
office-decision-cessation-of-third-party-provision-partial = ご請求の一部について第三者への提供を停止し、一部については停止しません。
office-decision-cessation-of-third-party-provision-refused = ご請求のあった第三者への提供の停止を行いません。
office-decision-objection-granted = お申出に応じて、下のとおり情報の利用又は提供を行わないこととしました。
office-decision-objection-partial = お申出の一部に応じ、一部については応じません。
office-decision-objection-refused = お申出のあった利用又は提供の拒否に応じません。
office-decision-bereaved-disclosure-granted = ご請求のあった記録を提供します。
office-decision-bereaved-disclosure-partial = ご請求のあった記録の一部を提供し、一部を提供しません。
office-decision-bereaved-disclosure-refused = ご請求のあった記録を提供しません。
office-decision-non-existent = ご請求のあった情報を、当方では保有していません。
office-decision-extension = 回答の期限を、下のとおり延長します。

## The grounds of a refusal, as they are told: office-ground-<code>

office-ground-harms-rights = ご本人又はほかの方の生命、身体、財産その他の権利利益を害するおそれがあるため
office-ground-hinders-business = 業務の適正な実施に著しい支障を及ぼすおそれがあるため
office-ground-violates-law = ほかの法令に違反することとなるため
office-ground-family-relations = ご家族などから受けた情報で、その同意なく開示すると関係を損なうおそれがあるため
office-ground-other-statute = ほかの法令に特別の手続が定められているため
office-ground-non-existence = 該当する情報を保有していないため
office-ground-entrusted = ほかの事業者から預かっている情報で、当方に応じる権限がないため
office-ground-purpose-evident = 利用目的が、公表している内容から明らかであるため
office-ground-notice-harms-rights = お知らせすると、ご本人又はほかの方の権利利益を害するおそれがあるため
office-ground-notice-harms-business = お知らせすると、当方の権利又は正当な利益を害するおそれがあるため
office-ground-hinders-public-duty = 国の機関などの事務に協力する場合で、お知らせするとその事務に支障があるため
office-ground-claim-incorrect = 調査の結果、登録されている内容に誤りが認められなかったため
office-ground-evaluation = 事実ではなく、評価又は判断に関する情報であるため
office-ground-not-needed-for-purpose = 利用目的からみて、訂正等を行う必要が認められないため
office-ground-no-violation = 調査の結果、手続などの違反が認められなかったため
office-ground-costly = 多額の費用がかかるなど実施が難しく、代わりの措置をとるため
office-ground-public-interest = 公共の利益を守るために必要があるため
office-ground-legal-power = 法令に基づく権限の行使のために必要があるため
office-ground-legal-duty = 法令に基づく義務を果たすために必要があるため
office-ground-court-or-warrant = 裁判所の命令又は令状によるため
office-ground-staff-administration = 職員の情報の適正な管理のために必要があるため
office-ground-lifetime-wish = 亡くなった方の生前のご意思又は名誉を尊重するため

## The parts of a notice

# { $date } the day on which the request came, { $kind } what was asked.
office-notice-lead = { $date }に受け付けた「{ $kind }」のご請求について、次のとおりお知らせします。
office-notice-by = この通知の根拠：{ $articles }
office-notice-asked = ご請求の内容
office-notice-number = 受付番号（受け付けた日）
office-notice-received = 受け付けた日
office-notice-kind = ご請求の種類
office-notice-principal = ご本人
office-notice-about = 対象となる情報
office-notice-decision = 決定の内容
office-notice-decided = 決定
office-notice-decided-by = 決定した者
office-notice-content-disclosure = 開示する情報
office-notice-content-third-party-record-disclosure = 開示する記録
office-notice-content-purpose-notification = 利用目的
office-notice-content-correction = 訂正等の内容
office-notice-content-cessation-of-use = 行ったこと
office-notice-content-cessation-of-third-party-provision = 行ったこと
office-notice-content-objection = 行わないこととしたこと
office-notice-content-bereaved-disclosure = 提供する記録
office-notice-withheld-disclosure = 開示しない部分
office-notice-withheld-third-party-record-disclosure = 開示しない部分
office-notice-withheld-purpose-notification = 通知しない部分
office-notice-withheld-correction = 訂正等を行わない部分
office-notice-withheld-cessation-of-use = 利用停止等を行わない部分
office-notice-withheld-cessation-of-third-party-provision = 停止しない部分
office-notice-withheld-objection = 応じない部分
office-notice-withheld-bereaved-disclosure = 提供しない部分
office-notice-ground = 根拠
office-notice-article = 根拠となる条項
office-notice-reason = 理由
office-notice-alternative = 代わりにとる措置

office-notice-handing = お渡しの方法と手数料
office-notice-method = お渡しの方法
office-notice-when-where = 日時と場所
office-notice-fee = 手数料
office-notice-payment = お支払いの方法
office-notice-fee-none = かかりません。
office-notice-fee-by-hand = 　　　　　　　　円
office-notice-fee-prepaid = { $yen }円（ご請求のときにお納めいただくもの）
office-notice-fee-kept = お納めいただいた手数料は、お返しできません。
office-notice-fee-not-due = いただきません。
office-delivery-paper-copy = 紙の写しの交付
office-delivery-electronic-data = 電磁的記録（電子データ）の提供
office-delivery-inspection = 当方での閲覧
office-delivery-explanation = 口頭での説明
office-delivery-other-method = ご希望の方法

office-notice-explained = 理由のご説明
office-notice-explained-must = 理由は、ご本人に口頭でもご説明します。ご都合のよい日時を、下の窓口へお知らせください。
office-notice-explained-effort = 理由について、ご説明に努めます。ご希望の方は、下の窓口へお申し出ください。
office-notice-recipients-told = 提供先へのお知らせ
office-notice-recipients-told-must = この情報を提供した相手にも、訂正等の内容を知らせます。
office-notice-recipients-told-effort = この情報を提供した相手にも、できる限り訂正等の内容を知らせます。

office-notice-original-end = はじめの期限
office-notice-new-end = 新しい期限
office-notice-new-end-by = { $date }までに回答します。
office-notice-extension-why = 延長する理由

office-notice-complaints = ご不満やご相談の窓口
office-notice-other-body = 外部の相談先

office-notice-approval = 承認（{ $role }）

## Why a notice cannot be made

office-part-addressee = あて名
office-part-about = 対象となる情報
office-part-content = 決定の内容（お知らせする中身）
office-part-withheld = 応じない部分
office-part-ground = 根拠
office-part-reason = 理由
office-part-alternative-measure = 代わりにとる措置
office-part-new-date = 新しい期限
err-notice-missing = この通知書には、次のものが足りません：{ $parts }
rec-notice-missing = 足りないものを書き入れてください。
err-notice-kind-not-offered = この種類の請求は、この施設では受け付けていません。
rec-notice-kind-not-offered = 請求の種類をお確かめください。
err-notice-ground-does-not-hold = この根拠では、この請求を断れません。
rec-notice-ground-does-not-hold = 規程と法律の条項を確かめ、別の根拠によるか、請求に応じてください。
err-notice-whole-only = この根拠では、一部だけを断ることはできません。
rec-notice-whole-only = 全部について決め直してください。
err-notice-no-extension = この種類の請求では、規程に延長の定めがありません。
rec-notice-no-extension = 期限までに回答してください。
err-notice-extension-late = はじめの期限が過ぎているため、延長の通知はできません。
rec-notice-extension-late = すぐに回答し、遅れたことをお知らせください。
err-notice-extension-too-long = 新しい期限が、規程で認められた最も遅い日を過ぎています。
rec-notice-extension-too-long = { $date }までの日にしてください。
err-notice-extension-not-later = 新しい期限が、はじめの期限より後になっていません。
rec-notice-extension-not-later = はじめの期限より後の日にしてください。
