# When the answer is due, and how an extension is told.

closed-sat = 土曜日
closed-sun = 日曜日
closed-holiday = 祝日
closed-yearend = 年末年始（12月29日から1月3日まで）
