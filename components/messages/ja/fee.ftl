# What is to be said about the fee, and how it is paid. Amounts come with commas already: 1,200.

fee-flag-no-rule = この施設の決まりには、手数料のことが書かれていません。お金はかかりません。
fee-flag-delegated-to = 手数料は「{ $to }」という別の決まりにあります。金額は窓口でお確かめください。
fee-flag-allowed-not-set = 手数料がかかることがありますが、金額は書かれていません。先に窓口でお確かめください。
fee-flag-kind-not-in-policy = この施設の決まりには、この申し込みのことが書かれていません。
fee-flag-law-requires-it = 決まりに書かれていなくても、法律により施設はこの申し込みに応じます。
fee-flag-none-published-none-chargeable = 手数料の金額が公表されていないため、お金はかかりません。
fee-flag-kept-when-refused = 見せてもらえなかったときも、先に払った手数料は返ってこない見込みです。
fee-flag-law-allows-none = 法律により、この申し込みに手数料はかかりません。

fee-flag-tax-added = 金額には消費税が加わります。

# The parts of a fee that is added up. { $yen }, { $colour } and { $most } with commas already.
fee-part-fixed-case = 1件につき{ $yen }円
fee-part-fixed-form = 申し込み1回につき{ $yen }円
fee-part-fixed-medium = CDなど1枚につき{ $yen }円
fee-part-blocks = { $pages }ページごとに{ $yen }円
fee-part-face = コピー1面につき{ $yen }円
fee-part-face-colour = コピー1面につき、白黒{ $yen }円、カラー{ $colour }円
fee-part-minutes = { $minutes }分ごとに{ $yen }円
fee-part-minutes-most = { $minutes }分ごとに{ $yen }円、多くても{ $most }円
fee-part-actual = 実際にかかった費用
fee-part-postage = 郵便で受け取るときの送料（実費）
fee-part-open = 窓口で確かめる金額
fee-part-for = { $methods }のとき：{ $part }。
fee-part-alone = { $parts }です。
fee-parts = 次のものを合わせた金額です：{ $parts }。
fee-tax = このほかに消費税（{ $percent }％）がかかります。
fee-total = 消費税も入れて、{ $yen }円です。
fee-at-least = いまわかっているのは{ $yen }円で、残りはあとで決まります。
fee-both-sides = 紙の両面に印刷すると、2面と数えます。

payment-postage-stamps = 切手
payment-postage-stamps-hint = 手数料と同じ額の切手を、はらずに同封します。
payment-postal-order = 定額小為替
payment-postal-order-hint = 郵便局の窓口で買えます。買うときに手数料がかかります。発行の日から6か月を過ぎたものは使えません。
payment-revenue-stamps = 収入印紙
payment-revenue-stamps-hint = 切手とはちがうものです。
payment-money-order = 普通為替
payment-money-order-hint = 定額小為替とはちがうものです。
payment-cash = 現金
payment-cash-hint = 郵便で送るときは、かならず現金書留にしてください。
payment-bank-transfer = 銀行振込
payment-bank-transfer-hint = 振込先は、施設からお知らせします。

payment-state-ok = 手数料は{ $yen }円で、ちょうど足りています。
payment-state-short = 手数料が、あと{ $yen }円足りません。
payment-state-over = 手数料が{ $yen }円多くなっています。
payment-state-expired = 定額小為替の期限（発行の日から6か月）が過ぎています。郵便局で相談してください。
payment-state-not-accepted = この施設では、この払い方は使えません。
payment-state-amount-open = 金額がまだ決まっていないため、足りるかどうかはわかりません。
