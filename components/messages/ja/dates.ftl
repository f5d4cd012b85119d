# Dates, and how they were reckoned.

date-western = { $y }年{ $m }月{ $d }日
# { $y } is 元 in an era's first year.

era-meiji = 明治
era-taisho = 大正
era-showa = 昭和
era-heisei = 平成
era-reiwa = 令和
era-western = 西暦

date-part-era = 年号
date-part-year = 年
date-part-month = 月
date-part-day = 日

## How was this date reckoned?

# { $period } a period-….
reckon-from = もとになる日は、申し込みと書類がそろって届いた{ $date }です。
reckon-first-day = その日は数えません。次の日の{ $date }が1日目です。
reckon-period = そこから{ $period }を数えると、終わりの日は{ $date }です。
reckon-month-end = 月の終わりの日で数えるため、その月の終わりの{ $date }までになります。
# { $why } a closed-… or reckon-holiday.
reckon-skipped = { $date }は{ $why }で、窓口が休みです。
reckon-holiday = 祝日（{ $name }）
reckon-rolled = 窓口の休みにあたるため、次に開く{ $date }までになります。
# Loud: the date may be wrong.
reckon-beyond-holiday-table = ご注意ください。その年の祝日が、この画面にはまだ入っていません。答えの日は、これより後になることがあります。かならず窓口でお確かめください。
reckon-not-rolled-freshness = 書類の新しさを見る日付なので、休みの日でものびません。

# Articles, for whoever wants to look them up.
reckon-civil-code-97 = 民法第97条：申し込みは、届いたときから効き目があります。
reckon-civil-code-140 = 民法第140条：はじめの日は数えません。
reckon-civil-code-141 = 民法第141条：終わりの日が過ぎるまでが期間です。
reckon-civil-code-142 = 民法第142条：終わりの日が休みなら、次の開いている日までです。
reckon-civil-code-143 = 民法第143条：週、月、年は、こよみのとおりに数えます。
# { $y } the year, { $era } the same in its era, e.g. 令和8年, { $m } the month.
date-month = { $y }年({ $era }){ $m }月
