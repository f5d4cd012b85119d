# When the answer is due, and how an extension is told.

deadline-flag-no-fixed-deadline = 何日以内という決まりはありません。できるだけ早く答えることになっています。
deadline-flag-show-elapsed-days = 受け付けてから何日たったかを数えて示します。
deadline-flag-soft-alarm = 日がたったら施設に思い出してもらうための目安があります。法律の期限ではありません。
deadline-flag-by-act = 施設の決まりにはありませんが、法律により、できるだけ早く答えることになっています。
deadline-flag-in-principle = 決まりに「原則として」とあります。答えがおくれるときは、施設から知らせがあります。

clock-start-arrival = 申し込みが施設に届いた日
clock-start-papers-complete = 申込書と必要な書類が、全部そろった日

extension-valid = 答えの期限がのびました。
extension-incomplete = 期限をのばす知らせに、足りないことがあります。
extension-late = 期限をのばす知らせが、もとの期限に間に合っていません。
extension-not-sent = 期限をのばす知らせは、まだ出ていません。
extension-not-provided = この施設の決まりには、期限をのばすことが書かれていません。
# { $date } the new last day; { $form } the form's name.
extension-new-due = 新しい期限は{ $date }です。
extension-form = 知らせには「{ $form }」を使います。
extension-may-happen = 時間がかかるときは、施設から、おくれることと、いつまでに答えるかの知らせがあります。
must-state-the-fact = 期限を過ぎること
must-state-available-period = いつまでなら答えられるか

closed-sat = 土曜日
closed-sun = 日曜日
closed-holiday = 祝日
closed-yearend = 年末年始（12月29日から1月3日まで）
