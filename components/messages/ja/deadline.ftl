# When the answer is due, and how an extension is told.

closed-sat = 土曜日
closed-sun = 日曜日
closed-holiday = 祝日
closed-yearend = 年末年始（12月29日から1月3日まで）

weekday-mon = 月
weekday-tue = 火
weekday-wed = 水
weekday-thu = 木
weekday-fri = 金
weekday-sat = 土
weekday-sun = 日
# A line of opening hours: 月・水 10:00～12:00、14:00～16:00
hours-day-between = ・
hours-span = { $from }～{ $to }
hours-line = { $days } { $spans }
hours-closed = お休み：{ $days }

# The longest extension, and when a request lapses.
due-longest = 延ばすときも、おそくとも{ $end }までに答えます。
lapse-arrival = 書類がそろわないまま{ $end }を過ぎると、申し込みはなかったことになります。
lapse-asked-to-complete = 足りないものを求められたら、{ $period }のうちに出してください。過ぎると、申し込みはなかったことになります。
lapse-answer-ready = 用意できたという知らせから{ $period }のうちに受け取ってください。過ぎると、申し込みはなかったことになります。
