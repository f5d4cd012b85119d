# 三つの手続きの画面の言葉。page-<画面>、field-<項目>、<選択>-<符号> の順に並ぶ。

## 画面の見出し

page-kind = どのようなことをお望みですか
page-kind-lead = ひとつお選びください。あとから変えられます。
page-also = 同じ用紙で、もうひとつお申し込みになれます
page-also-lead = 一緒にお申し込みになっても、費用は変わりません。
page-requester = どなたがお申し込みになりますか
page-requester-lead = いま入力している方について、お答えください。
page-requester-staff = 来られた方は、どのようなお立場ですか
page-your-name = お名前を教えてください
page-your-birth = 生年月日を教えてください
page-your-birth-lead = 同じお名前の方と取り違えないためにうかがいます。
page-your-contact = ご連絡先を教えてください
page-your-contact-lead = お返事をお届けするためにうかがいます。
page-their-name = ご本人のお名前を教えてください
page-their-name-lead = ご本人とは、記録に書かれている方のことです。
page-their-birth = ご本人の生年月日を教えてください
page-their-birth-lead = 同じお名前の方と取り違えないためにうかがいます。
page-minor-birth = お子さまの生年月日を入力してください
page-minor-birth-lead = 親権者として申し込めるのは、お子さまが18歳になる前までです。
page-death-date = ご本人が亡くなられた日を教えてください
page-death-date-lead = はっきりしないときは、空けておいてかまいません。
page-their-address = ご本人のご住所を教えてください
page-their-address-lead = 施設をお使いのときのご住所でもかまいません。わからないときは、空けておいてください。
page-agent-name = あなたのお名前を教えてください
page-agent-name-lead = お申し込みになる方のお名前です。
page-agent-contact = あなたのご連絡先を教えてください
page-agent-contact-lead = お返事をお届けするためにうかがいます。
page-relation = ご本人とのご関係を教えてください
page-relation-bereaved = 亡くなられた方とのご関係を教えてください
page-agent-is = あなたはどのような方ですか
page-agent-is-lead = ご本人から頼まれてお申し込みになる方について、うかがいます。
page-profession = ご職業を教えてください
page-mandate-dated = 委任状に日付は書かれていますか
page-mandate-dated-lead = 委任状とは、ご本人が「この人に頼みます」と書いた紙です。
page-mandate-date = 委任状に書かれた日付を教えてください
page-mandate-scope = 委任状には、何を頼むと書かれていますか
page-agency-covers = 登記事項証明書の「代理行為目録」に、この申し込みにあたる内容がありますか
page-agency-covers-lead = 保佐人・補助人の方は、目録に書かれたことだけ、ご本人の代わりにできます。
page-supervisor = 任意後見監督人は、もう選ばれていますか
page-supervisor-lead = 任意後見は、家庭裁判所が監督人を選んだときから始まります。
page-capable = ご本人は、ご自分で考えて決めることができますか
page-agreed = ご本人は、あなたが記録を受け取ることを承知していますか
page-authority-papers = お手元にある書類を選んでください
page-authority-papers-lead = この施設が求めている書類です。まだそろっていなくても、先に進めます。
page-authority-papers-staff = 出された書類をすべて選んでください
page-mandate-seal = 委任状に、ご本人の実印は押されていますか
page-mandate-seal-lead = 実印とは、市区町村に登録した印鑑のことです。これから押すときも「はい」を選んでください。
page-can-say = ご本人は、たずねられたときに、ご自分の考えを伝えられますか
page-can-say-lead = 施設から、ご本人に直接たずねることになるためです。
page-identity-papers = お名前を確かめるために、どの書類をお使いになりますか
page-identity-papers-agent = あなたのお名前を確かめるために、どの書類をお使いになりますか
page-identity-papers-staff = どの書類で確かめますか
page-identity-details = その書類について教えてください
page-identity-details-lead = 受け取ってもらえるかどうかを、先に確かめます。番号はうかがいません。わからないところは空けておいてください。
page-identity-details-staff = 書類を見て、お答えください
page-identity-details-staff-lead = 書類の番号は、書き写さないでください。
page-principal-papers = ご本人のお名前は、どの書類で確かめますか
page-principal-papers-lead = この施設では、あなたの書類のほかに、ご本人の書類も必要です。
page-principal-papers-staff = ご本人については、どの書類で確かめますか
page-principal-details = ご本人の書類について教えてください
page-principal-details-lead = 番号はうかがいません。わからないところは空けておいてください。
page-site = どちらの窓口に申し込みますか
page-records = どの記録についてですか
page-records-lead = あてはまるものを、いくつでもお選びください。
page-records-purpose-notification = 何に使われているかを知りたい情報は、どれですか
page-records-correction = 直してほしいことが書かれているのは、どの記録ですか
page-records-cessation-of-use = 使うのをやめてほしい情報は、どれですか
page-records-cessation-of-third-party-provision = よそへ渡すのをやめてほしい情報は、どれですか
page-records-objection = お断りになりたいのは、どの情報についてですか
page-records-third-party-record-disclosure = よそへ渡した記録を見たいのは、どの情報についてですか
page-period = いつごろの記録ですか
page-period-lead = 全部の期間をお望みのときは、空けておいてください。
page-correction-wish = どのように直しますか
page-correction-wrong = いま書かれている内容のうち、事実とちがうところを教えてください
page-correction-right = 正しい内容を教えてください
page-cessation-wish = どちらをお望みですか
page-cessation-ground = 次のうち、あてはまるものはどれですか
page-cessation-ground-lead = 法律は、次のどれかにあたるときに、やめるよう求められると定めています。お気持ちや事情を書く必要はありません。
page-objection = 何をお断りになりますか
page-channel = 書類をどのように出しますか
page-channel-staff = 書類はどのように届きましたか
page-delivery = どのような形で受け取りますか
page-delivery-other = どのような受け取り方をお望みですか
page-fee = 費用について
page-review = 入力した内容を確かめてください
page-review-lead = ちがうところは「直す」を押すと、その画面にもどれます。
page-declaration = 最後にお読みください
page-finished = 申込書ができました
page-result = 確かめた結果

## 項目

field-kind = お望みのこと
field-also = 一緒に申し込むこと
field-requester = お申し込みになる方
field-principal-name = お名前
field-principal-name-hint = ふだんの漢字のままで入力できます。
field-principal-kana = ふりがな
field-principal-birth = 生年月日
field-principal-birth-hint = 年号を選び、数字を入力してください。例　昭和 15年 5月 1日
field-death-date = 亡くなられた日
field-principal-postal = 郵便番号
field-principal-postal-hint = 例　123-4567
field-principal-address = ご住所
field-principal-address-hint = 都道府県から、建物の名前と部屋番号まで入力してください。
field-principal-phone = 電話番号
field-principal-phone-hint = 日中につながる番号を入力してください。
field-requester-name = お名前
field-requester-name-hint = ふだんの漢字のままで入力できます。
field-requester-kana = ふりがな
field-requester-postal = 郵便番号
field-requester-postal-hint = 例　123-4567
field-requester-address = ご住所
field-requester-address-hint = 都道府県から、建物の名前と部屋番号まで入力してください。
field-requester-phone = 電話番号
field-requester-phone-hint = 日中につながる番号を入力してください。
field-relation = ご本人から見たご関係
field-agent-is = あなたについて
field-profession = ご職業
field-registration-number = 登録番号
field-registration-number-hint = 弁護士などの登録番号です。施設によっては、書かれていないと受け取ってもらえません。
field-principal-capable = ご本人のご様子
field-principal-capable-yes = はい、できます
field-principal-capable-no = いいえ、認知症などのため、むずかしいです
field-principal-agreed = ご本人の承知
field-principal-agreed-yes = はい、承知しています
field-principal-agreed-no = いいえ、またはまだ話していません
field-mandate-dated = 委任状に日付があるか
field-mandate-date = 委任状の日付
field-mandate-date-hint = 例　令和 8年 11月 1日
field-mandate-scope = 委任状の内容
field-mandate-seal = 委任状の実印
field-principal-can-say = ご本人のお返事
field-principal-can-say-yes = はい、伝えられます
field-principal-can-say-no = いいえ、むずかしいです
field-supervisor-appointed = 任意後見監督人
field-supervisor-appointed-yes = はい、選ばれています
field-supervisor-appointed-no = いいえ、まだです
field-agency-covers = 代理行為目録
field-agency-covers-yes = はい、あります
field-agency-covers-no = いいえ、ありません
field-authority-papers = お手元の書類
field-identity-papers = お名前を確かめる書類
field-identity-expires = 書類の有効期限
field-identity-expires-hint = 書類に「何年何月何日まで有効」などと書かれています。
field-identity-issued = 書類が発行された日
field-identity-issued-hint = 「交付」「作成」「発行」と書かれた日付です。
field-identity-original = 書類そのものですか
field-identity-original-yes = はい、役所などが出した書類そのものです
field-identity-original-no = いいえ、写し取ったもの(コピー)です
field-identity-sides = 写しはどの面ですか
field-identity-my-number = マイナンバー(個人番号)が読める状態ですか
field-identity-my-number-yes = はい、読めます
field-identity-my-number-no = いいえ、書かれていないか、消してあります
field-identity-name-same = 書類のお名前は、申込書のお名前と同じですか
field-identity-name-same-yes = はい、同じです
field-identity-name-same-no = いいえ、ちがいます
field-identity-address-same = 書類のご住所は、申込書のご住所と同じですか
field-identity-address-same-yes = はい、同じです
field-identity-address-same-no = いいえ、ちがいます
field-principal-papers = ご本人の書類
field-principal-expires = ご本人の書類の有効期限
field-principal-expires-hint = 書類に「何年何月何日まで有効」などと書かれています。
field-principal-issued = ご本人の書類が発行された日
field-site = 申し込む窓口
field-records = 記録
field-records-other = くわしくわかるときは、お書きください
field-records-other-hint = 例　お風呂で転んだ日の記録
field-period-from = いつから
field-period-to = いつまで
field-correction-wish = 直し方
field-correction-wrong = 事実とちがうところ
field-correction-wrong-hint = 例　「2026年5月1日の記録に、食事を全部食べたと書かれています」
field-correction-right = 正しい内容
field-correction-right-hint = 例　「その日は体調が悪く、食べていません」
field-cessation-wish = お望みのこと
field-cessation-ground = 法律にあたるところ
field-cessation-what = くわしくわかるときは、お書きください
field-cessation-what-hint = 書かなくてもかまいません。
field-objection-to = お断りになること
field-channel = 書類の出し方
field-channel-staff = 書類の届き方
field-delivery = 受け取り方
field-delivery-other = お望みの受け取り方
field-payment = 費用の払い方
field-declaration = ご確認

## 答え

answer-yes = はい
answer-no = いいえ
answer-none = なし
answer-optional = 書かなくてもかまいません
answer-optional-choice = 選ばなくてもかまいません
answer-empty = (入力なし)

also-disclosure = 記録を見ることも、一緒に申し込みます
also-purpose-notification = 何に使われているかのお知らせも、一緒に申し込みます
also-no = いいえ、ひとつだけ申し込みます

agent-is-family = ご家族
agent-is-professional = 弁護士など、資格のある方
agent-is-other = そのほかの方

mandate-dated-yes = はい、書かれています
mandate-dated-no = いいえ、書かれていません
mandate-dated-not-yet = 委任状はこれから書いてもらいます
mandate-dated-not-yet-hint = 最後に、書き込める委任状の用紙が出てきます。

paper-none = どれも持っていません

records-unsure = どの記録かわからない
records-unsure-hint = 施設が一緒に探します。わかることだけで申し込めます。

correction-wish-correct = 書き直す
correction-wish-correct-hint = まちがっているところを、正しくします。
correction-wish-add = 書き足す
correction-wish-add-hint = 足りないところを、加えます。
correction-wish-delete = 消す
correction-wish-delete-hint = 事実でないところを、なくします。

cessation-wish-stop = 使うのをやめてほしい
cessation-wish-erase = 消してほしい

ground-outside-purpose = 知らせた目的とはちがうことに使われている
ground-wrongly-acquired = うそや不正な方法で集められた
ground-unlawful-use = 差別などにつながる、よくない使い方をされている
ground-provided-without-consent = 承知していないのに、よそへ渡された
ground-not-needed = もう使う必要がなくなっている
ground-leak = 外へもれる事故があった
ground-harm = このままだと、権利や正しい利益が損なわれるおそれがある
ground-unsure = どれにあたるかわからない
ground-unsure-hint = 施設が一緒に確かめます。

objection-to-use = 使うこと
objection-to-provision = よそへ渡すこと
objection-to-both = 使うことも、よそへ渡すことも

shown-front = おもて面だけ
shown-both = 両面
shown-back = うら面だけ

declaration-true-self = 入力した内容にまちがいはなく、わたし自身の情報について申し込みます。
declaration-true-agent = 入力した内容にまちがいはなく、ご本人のために申し込みます。

offered-by-law = 規程には書かれていませんが、法律で認められています。

## 直していただくこと

problem-text-empty = 「{ $label }」が空いています。入力してください。
problem-text-long = 「{ $label }」が長すぎます({ $length }文字)。{ $max }文字までに短くしてください。
problem-choice-empty = 「{ $label }」が選ばれていません。ひとつ選んでください。
problem-date-empty = 「{ $label }」が空いています。年、月、日を入力してください。
problem-date-future = これから先の日付になっています。今日({ $today })までの日付を入力してください。
problem-period-backwards = 「いつまで」が「いつから」より前の日付です。どちらかを直してください。
problem-death-before-birth = 亡くなられた日が、生年月日より前になっています。どちらかを直してください。
problem-heading = 直していただくところがあります

## お知らせ

advice-so-far = ここまでのところ、問題はありません
advice-help = どうすればよいか
advice-article = もとになる決まり
advice-changes-on = { $date }になると、この判断は変わります。
advice-decider = 決めるのは「{ $role }」です。
advice-not-locked = このまま先へ進むこともできます。最後に決めるのは施設です。
advice-mandate-age = 委任状の日付から数えて、{ $end }までが期限の内です。
advice-needed = 次の書類が必要です
advice-one-of = { $list } のうち、どれかひとつ
advice-not-needed = この方のときは、いりません： { $list }
advice-missing = まだそろっていないもの
advice-agent-identity = あなたのお名前を確かめる書類
advice-principal-identity = ご本人のお名前を確かめる書類
advice-adult-from = ご本人は{ $date }に大人になります。その日からは、ご本人が申し込むか、委任状が必要です。
advice-not-accepted = 使えないもの
advice-mask = 写しを出すときは、次のところを黒く塗りつぶしてください： { $list }
advice-valid-through = { $date }まで使えます。
advice-instead = かわりに「{ $paper }」をお使いください。
advice-supplement = 「{ $list }」を一緒に出してください。
advice-none-of-these = どの書類もお持ちでないときは、先に施設へお電話ください。

fee-free = 費用はかかりません。
fee-fixed = { $yen }円です(税込み)。
fee-blocks = 写し{ $pages }枚(A4の面)までごとに{ $yen }円です。枚数は、施設が記録を調べたあとにわかります。
fee-blocks-example = たとえば{ $a }枚なら{ $x }円、{ $b }枚なら{ $y }円です。
fee-actual = 実際にかかった費用をお支払いいただきます。金額は施設からお知らせがあります。
fee-unknown = 金額は、お申し込みの前に施設へおたずねください。
fee-with-request = 申込書と一緒にお出しください。
fee-later = お支払いの時期と方法は、施設からお知らせがあります。
fee-orders = 定額小為替は、{ $list }を組み合わせると{ $yen }円になります。郵便局で買えます。発行の手数料はご負担ください。
fee-orders-valid = 定額小為替は、発行の日から6か月のうちにお出しください。
fee-form-per = 用紙1枚ごとにかかります。
fee-case-per = お一人の申し込み1件ごとにかかります。

due-heading = お返事の時期
due-within = 書類が{ $arrival }にそろって届いたとすると、{ $end }までにお返事があります。
due-principle = ただし、規程には「原則として」とあります。遅くなるときは、施設から知らせがあります。
due-extension = 期限までにむずかしいときは、施設が、その旨といつまでにできるかを知らせます。
due-without-delay = 「遅れることなく」お返事があります。何日までという決まりはありません。
due-alarm = { $days }日たってもお返事がないときは、施設へおたずねください。
due-by-act = 規程に決まりがないため、法律によります。
due-how = この日付の数えかた

## 読み返しと仕上げ

review-change = 直す
review-change-of = 「{ $label }」を直す
review-missing = まだ入力していないところがあります
review-missing-go = この画面を入力する
finish-make = 申込書を作る
finish-number = 控えの番号
finish-number-hint = お問い合わせのときにお使いください。この番号から、お名前などがわかることはありません。
finish-steps = これからしていただくこと
finish-print = 印刷する
finish-print-waiting = 印刷する紙を準備しています。待たずに印刷するときは、もう一度押してください。QRコードはつきません。
finish-print-hint = 印刷機がないときは、この番号と内容を、窓口でお見せください。
finish-pdf = 書類をファイル（PDF）で保存する
finish-pdf-hint = お店などで印刷するときに使えます。はじめに、写真1枚ほどの通信をします。保存したファイルは、「すべて消す」を押しても残ります。
papers-pdf-hint = 保存したファイルには、個人の情報が入っています。ほかの人が開けない場所に置いてください。
finish-pdf-working = ファイルを作っています。少しお待ちください。
finish-pdf-done = 「{ $file }」を保存しました。大切な書類ですので、ほかの人に見られないようにしてください。
finish-seal-title = 封をして送る
finish-seal-lead = この申込書を、{ $facility }だけが開けられるファイルにして送れます。途中でほかの人の手に渡っても、中は読めません。一度封をすると、あなたも開けません。
finish-seal-key = { $since }から使われている、この施設の鍵で封をします。
finish-seal-papers = 本人確認の書類は、このファイルに入りません。下の「これからしていただくこと」をご覧になり、別にお出しください。
finish-seal-go = 封をする
finish-seal-working = 封をしています。少しお待ちください。
finish-seal-done = 封をしました。ファイルの名前は「{ $file }」です。
finish-seal-save = 封をしたファイルを保存する
finish-seal-saved = 「{ $file }」を保存しました。
finish-seal-share = ほかの方法で送る
finish-seal-mail-lead = メールで送るときは、先にファイルを保存します。次に「メールを書く」を押し、開いたメールに、保存したファイルを自分で付けてください。
finish-seal-mail = メールを書く
finish-seal-mail-subject = 封をした申込書のファイル
finish-seal-mail-body = 封をした申込書のファイルを付けて送ります。事務所の画面で開いてください。
finish-seal-hand = ファイルの送り方は、施設にお尋ねください。
err-seal-key = この施設の鍵が正しくないため、封ができません。
rec-seal-key = 印刷した申込書をお使いください。よろしければ、このことを施設にお知らせください。
err-seal-program = 封をするための部品が届きませんでした。
rec-seal-program = インターネットにつながっているかを見て、もう一度「封をする」を押してください。
err-seal-request = この申込書は、封をする形にできませんでした。
rec-seal-request = 印刷した申込書をお使いください。
err-seal-save = ファイルを保存できませんでした。
rec-seal-save = もう一度「封をしたファイルを保存する」を押してください。
err-seal-share = ファイルを渡せませんでした。
rec-seal-share = ファイルを保存してから、お送りください。
finish-sign = 印刷した申込書に、日付とお名前を書き、印を押します。
finish-mandate = 委任状を印刷し、ご本人に書いてもらいます。
finish-enclose = 次の書類を一緒に入れます。
finish-bring = 窓口にお持ちください。
finish-send = 次のあて先にお送りください。
finish-send-registered = 大切な書類ですので、簡易書留など、記録の残る送り方をおすすめします。
finish-send-ask = あて先は、先に施設へおたずねください。
finish-form-note = 申込書の用紙は、この施設で決まったものがあります。この用紙でよいか、心配なときはお電話ください。
finish-kept = 入力した内容は、この機械にだけ残っています。
finish-staff-again = もう一度はじめから確かめる

void-heading = 前の答えが使えなくなります
void-lead = いまの変更によって、次の答えは消えます。よろしいですか。
void-yes = 変更して、消す
void-no = 変更をやめる

saved = 保存しました
saving = 保存しています
saved-not = この機械には保存できません。この画面を閉じると消えます。
staff-not-kept = 確かめた内容は、どこにも残りません。
saved-not-file = 「下書きをファイルに残す」を使うと、手元に残せます。
typed-handed = この端末は施設のものです。書いた内容には鍵がかかり、職員だけが見られます。
saved-not-staff = このまま続けられます。この画面を閉じずに、職員にお知らせください。
conflict-heading = 同じ下書きが、別の画面で変わりました
conflict-lead = ここで入力した内容は、まだ消えていません。どちらを残すか、お選びください。
conflict-theirs = 別の画面の内容を使う
conflict-mine = ここの内容を、別の下書きとして残す
draft-heading = 続きから始められます
draft-lead = この機械に、書きかけの下書きがあります。
draft-go-on = 続きから始める
draft-new = 新しく始める
draft-updated = { $date } に保存
draft-erase = この下書きを消す
draft-open-file = 下書きのファイルを開く
draft-save-file = 下書きをファイルに残す
draft-save-file-hint = 別の機械で続きから始められます。お名前などが入っていますので、大切に扱ってください。
draft-older = この下書きを作ったあとで、施設の決まりが変わりました
draft-older-lead = 次のところが変わっています。もう一度、答えを確かめてください。
draft-older-plain = 決まりの内容が新しくなっています。もう一度、答えを確かめてください。
draft-left-out = この下書きのうち、読めなかったところがあります： { $list }
finished-heading = できあがった申込書

step-of = { $n } / { $all } 画面目
wizard-request = 申込書を作る
wizard-identity = 本人確認の書類を確かめる
wizard-authority = 代理人の書類を確かめる
go-next = 次へ
go-back = 前の画面へ
go-start = 施設の案内へもどる

## 紙

sheet-to = { $name } 御中
sheet-date = 年　　月　　日
sheet-seal = 印
sheet-sign-name = お名前(自筆)
sheet-kind = 請求の内容
sheet-principal = 本人
sheet-requester = 請求する人(代理人)
sheet-papers = 確かめるための書類
sheet-matter = 対象となる記録
sheet-handing = 受け取り方と費用
sheet-number = 控えの番号
sheet-codes = 施設が読み取るQRコード
sheet-codes-note = この用紙に書いてあることが入っています。施設の人が、打ち直さずに受け付けるためのものです。
# { $list } names of questions, e.g. 「ほかの記録」.
sheet-codes-paper-only = 長いため、「{ $list }」は、この用紙にだけ書いてあります。
# { $number } of { $of }, e.g. 1枚目 of 2.
sheet-code = { $of }つのうち、{ $number }つ目
sheet-office = 施設が記入するところ
sheet-office-received = 受け付けた日
sheet-office-checked = 本人確認をした書類の種類と、確認した人
sheet-office-note = 書類の番号や、保険証の記号・番号は書き写さないこと
sheet-mandate-title = 委任状
sheet-mandate-i = わたしは、次の人を代理人と定め、下に書いたことを任せます。
sheet-mandate-agent = 代理人
sheet-mandate-what = 任せること
sheet-mandate-what-text = { $to }に対して「{ $kind }」を請求し、その結果を受け取ること
sheet-mandate-principal = 本人(任せる人)
sheet-mandate-by-hand = 日付とお名前は、ご本人が自分で書いてください。
sheet-mandate-seal = 押す印は、印鑑登録をした印にしてください。
sheet-of-principal = ご本人の書類：{ $what }
sheet-checklist-title = 送る前の確かめ
sheet-checklist-lead = 入れたら、□に印を付けてください。
sheet-address-title = 送り先
sheet-sign-this = 日付、お名前、印のある申込書
sheet-fee-this = 費用({ $what })

## つなぎの言葉

yen = { $yen }円
list-comma = 、
citation = { $text } { $at }
date-with-era = { $date }({ $era })
date-era-year = { $era }{ $y }年
date-first-year = 元
period-days = { $n }日
period-weeks = { $n }週間
period-months = { $n }か月
period-years = { $n }年

## 申込書に書く、正式な呼び名(規程にないとき)

kind-formal-disclosure = 保有個人データの開示
kind-formal-purpose-notification = 利用目的の通知
kind-formal-third-party-record-disclosure = 第三者提供記録の開示
kind-formal-correction = 訂正・追加・削除
kind-formal-cessation-of-use = 利用停止・消去
kind-formal-cessation-of-third-party-provision = 第三者提供の停止
kind-formal-objection = 利用又は提供の拒否
kind-formal-bereaved-disclosure = 亡くなった方の記録の提供

## 日付の直し方

date-fault-missing = { $part }が空いています。入力してください。
date-fault-not-a-number = { $part }が数字として読めません。数字で入力してください。
date-fault-not-a-date = 日付として読めません。年、月、日を分けて入力してください。
date-fault-contradiction = 入力した日付の中に、合わないところがあります。年、月、日を確かめてください。
date-fault-no-such-era = その年号はありません。選び直してください。
date-fault-no-such-month = 月は1から12までです。{ $part }を直してください。
date-fault-no-such-day = その月は{ $last }日までです。{ $part }を直してください。
date-fault-year-zero = 0年という年はありません。はじめの年は「元」か「1」と入力してください。
date-fault-era-not-begun = その年号は{ $limit }に始まりました。年号か年を直してください。
date-fault-era-ended = その年号は{ $limit }までです。年号か年を直してください。
date-fault-too-early = 古すぎる日付です。{ $limit }からあとの日付を入力してください。
date-fault-too-late = 先すぎる日付です。{ $limit }までの日付を入力してください。
date-fault-in-future = これから先の日付です。今日({ $limit })までの日付を入力してください。
date-part-whole = 日付

severity-good = よいお知らせ
severity-note = お知らせ
severity-warn = ご注意
severity-stop = ご確認

picture-front = おもて
picture-back = うら
picture-copy = 写す
picture-no-copy = 写さない
picture-whole = すべてのページ

start-all-kinds = どの申し込みも
start-other-kinds = そのほかの申し込み
start-checks = 係の方へ：書類だけを確かめる
start-within = { $period }以内にお返事があります。
start-within-principle = ふつうは{ $period }以内にお返事があります。
erase-all-ask = この機械に残っているものを、すべて消しますか。元にはもどせません。
erase-all-yes = はい、すべて消します
erase-all-no = いいえ、消しません
draft-save-file-done = 「{ $file }」という名前で残しました。
