# What the codes of a facility's file are called in the forms: code-<list>-<code>, with -hint for a
# help. Codes that applicants read too have their words in the other files.

code-basis-text = 決まりに書かれている
code-basis-reading = 何とおりかに読めるので、その1つを選んだ
code-basis-law = 決まりにないか古いので、法律による
code-basis-reasoned = どこにも書かれていないので、ふつうに考えた

code-channel-counter = 窓口
code-channel-post = 郵便

code-role-privacy-manager = 個人情報保護管理者
code-role-handling-officer = 個人情報取扱責任者
code-role-review-committee = 検討委員会
code-role-chief-director = 理事長
code-role-president = 代表取締役
code-role-corporation = 法人
code-role-consultation-window = 相談窓口

code-stance-admitted = 規程で認めている
code-stance-by-law = 規程にはないが、法律が認めている
code-stance-escalate = 窓口では決めず、責任者が決める
code-stance-escalate-hint = だれが決めるかも書いてください。
code-stance-not-admitted = 認めていない

code-requirement-all = 次のすべて
code-requirement-any = 次のどれか1つ
code-requirement-paper = 書類を1つ
code-requirement-fact = 申込書に書いてもらうこと

code-whose-identity-requester = 申し込む方だけ
code-whose-identity-both = 申し込む方とご本人の両方

code-when-unnamed-any-proof = 名前のわかる書類を1つ見せてもらう
code-when-unnamed-form-serves = 申込書だけでよいことになっている
code-when-unnamed-form-serves-hint = それでも、書類を1つお願いします。

code-fee-amount-free = かからない
code-fee-amount-no-rule = 規程に手数料の決まりがない
code-fee-amount-no-rule-hint = 決まりがなければ、お金はいただけません。
code-fee-amount-fixed = 決まった金額
code-fee-amount-page-blocks = 枚数による金額
code-fee-amount-actual-cost = 実際にかかった費用
code-fee-amount-delegated = 別の規程で決めている
code-fee-amount-not-set = もらえるが、金額を決めていない
code-fee-per-case = 1件（ひとりの方について1枚の申込書）
code-fee-per-form = 申込書1枚
code-refused-fee-none-due = もらわない（返す）
code-refused-fee-kept = 返さない

code-limit-without-delay = 遅滞なく
code-limit-without-delay-hint = 日数を決めていないときは、これを選びます。
code-limit-within = 日数などを決めている
code-period-days = 日
code-period-weeks = 週間
code-period-months = か月
code-period-years = 年
code-clock-start-arrival = 申し込みが届いた日
code-clock-start-papers-complete = 書類がすべてそろった日
code-must-state-the-fact = のばすこと
code-must-state-available-period = いつまでに答えられるか

code-delivery-method-paper-copy = 紙の写し
code-delivery-method-electronic-data = 電子データ
code-delivery-method-inspection = その場で見せる（閲覧）
code-delivery-method-explanation = 口で説明する
code-delivery-method-other-method = ほかの方法
