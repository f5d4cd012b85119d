# Dates, how they were reckoned, and what can go wrong when one is typed.

date-western = { $y }年{ $m }月{ $d }日
# { $y } is 元 in an era's first year.
date-era = { $era }{ $y }年{ $m }月{ $d }日
# { $date } a date-era, { $y } the Western year.
date-both = { $date }（{ $y }年）
date-with-weekday = { $date }（{ $weekday }）
date-from-to = { $from }から{ $to }まで

era-meiji = 明治
era-taisho = 大正
era-showa = 昭和
era-heisei = 平成
era-reiwa = 令和
era-western = 西暦

weekday-mon = 月曜日
weekday-tue = 火曜日
weekday-wed = 水曜日
weekday-thu = 木曜日
weekday-fri = 金曜日
weekday-sat = 土曜日
weekday-sun = 日曜日

date-part-era = 元号
date-part-year = 年
date-part-month = 月
date-part-day = 日
# The hint beside a date field.
date-hint-birth = 元号を選んで、数字を入れます。例：昭和 15年 4月 3日
date-hint-recent = 元号を選んで、数字を入れます。例：令和 8年 11月 22日

## How was this date reckoned?

reckon-open = この日付の数え方を見る
reckon-heading = この日付の数え方
# { $period } a period-….
reckon-from = もとになる日は、申し込みと書類がそろって届いた{ $date }です。
reckon-mandate-from = もとになる日は、委任状の日付の{ $date }です。
reckon-issued-from = もとになる日は、書類が出された{ $date }です。
reckon-first-day = その日は数えません。次の日の{ $date }が1日目です。
reckon-period = そこから{ $period }を数えると、終わりの日は{ $date }です。
reckon-month-end = 月の終わりの日で数えるため、その月の終わりの{ $date }までになります。
reckon-whole-last-day = 終わりの日は、その日いっぱいまで入ります。
reckon-open-day = その日は窓口が開いているので、日付は動きません。
# { $why } a closed-… or reckon-holiday.
reckon-skipped = { $date }は{ $why }で、窓口が休みです。
reckon-holiday = 祝日（{ $name }）
reckon-rolled = 窓口の休みにあたるため、次に開く{ $date }までになります。
reckon-working-target = 施設は、{ $date }までに終えることを目ざします。
reckon-from-first-arrival = はじめに届いた日から数えると、{ $date }になります。施設は早い方を目ざします。
reckon-without-delay = 決まりには「遅滞なく」とあります。できるだけ早く、という意味です。何日という数は決められていません。
reckon-soft-alarm = { $date }を過ぎても答えがなければ、窓口にお尋ねください。これは目安で、法律の期限ではありません。
# Loud: the date may be wrong.
reckon-beyond-holiday-table = ご注意ください。その年の祝日が、まだ決まっていません。この日付は変わることがあります。かならず窓口でお確かめください。
reckon-not-rolled-freshness = 書類の新しさを見る日付なので、休みの日でものびません。

# Articles, for whoever wants to look them up.
reckon-civil-code-97 = 民法第97条：申し込みは、届いたときから効き目があります。
reckon-civil-code-140 = 民法第140条：はじめの日は数えません。
reckon-civil-code-141 = 民法第141条：終わりの日が過ぎるまでが期間です。
reckon-civil-code-142 = 民法第142条：終わりの日が休みなら、次の開いている日までです。
reckon-civil-code-143 = 民法第143条：週、月、年は、こよみのとおりに数えます。
reckon-age-act = 年齢計算ニ関スル法律：誕生日の前の日が終わるときに、1つ年をとります。

## What can go wrong when a date is typed. { $label } is the field's name.

err-date-empty = 「{ $label }」の日付が、まだ入っていません。
rec-date-empty = 年、月、日を入れてください。
err-date-part-missing = 「{ $label }」の{ $part }が、まだ入っていません。
rec-date-part-missing = { $part }を入れてください。
err-date-era-missing = 「{ $label }」の元号が、まだ選ばれていません。
rec-date-era-missing = 昭和や令和などの元号か、西暦を選んでください。
err-date-not-a-number = 「{ $label }」の{ $part }に、数字でないものが入っています。
rec-date-not-a-number = { $part }を数字で入れてください。はじめの年は「元」でも「1」でも大丈夫です。
err-date-month-out-of-range = 「{ $label }」の月が、1から12の間ではありません。
rec-date-month-out-of-range = 1から12までの数字を入れてください。
err-date-day-out-of-range = 「{ $label }」の日が、その月にない日です。
# { $last } the month's last day.
rec-date-day-out-of-range = { $y }年{ $m }月は、{ $last }日までです。日をお確かめください。
err-date-year-zero = 「{ $label }」の年が0になっています。
rec-date-year-zero = はじめの年は「元」か「1」と入れてください。
err-date-year-out-of-range = 「{ $label }」の年が、考えられない数になっています。
rec-date-year-out-of-range = 年をもう一度お確かめください。元号と西暦を取りちがえていないかもご覧ください。
# { $last }, { $first } a whole date.
err-date-after-era = { $era }は、その日より前に終わっています。
rec-date-after-era = { $era }は{ $last }までです。元号か年をお確かめください。
err-date-before-era = { $era }は、その日にはまだ始まっていません。
rec-date-before-era = { $era }は{ $first }からです。元号か年をお確かめください。
err-date-in-future = 「{ $label }」が、まだ来ていない日になっています。
rec-date-in-future = 今日（{ $today }）までの日付を入れてください。
err-date-in-past = 「{ $label }」が、もう過ぎた日になっています。
rec-date-in-past = 今日（{ $today }）より後の日付を入れてください。
err-date-too-early = 「{ $label }」が、古すぎる日になっています。
rec-date-too-early = { $first }より後の日付を入れてください。
err-date-end-before-start = 終わりの日が、始まりの日より前になっています。
rec-date-end-before-start = 2つの日付を、もう一度お確かめください。
err-date-before-birth = 「{ $label }」が、生まれた日より前になっています。
rec-date-before-birth = 生まれた日と「{ $label }」を、もう一度お確かめください。
