# Do the papers show who somebody is? Said to applicants and to staff at the counter alike.

identity-decision-accept = この書類で大丈夫です
identity-decision-accept-after-masking = 番号などを隠せば、この書類で大丈夫です
identity-decision-conditional = 次のことに気をつければ、この書類が使えます
identity-decision-needs-supplement = もう1つ、書類が必要です
identity-decision-need-document = 本人確認の書類が必要です
identity-decision-reject = この書類は使えません

identity-flag-identity-missing = 本人確認の書類が、まだ選ばれていません。
identity-flag-identity-missing-help = 運転免許証やマイナンバーカードなど、お持ちのものを選んでください。
identity-flag-policy-names-none = この施設の決まりには、どの書類で確かめるかが書かれていません。
identity-flag-policy-names-none-help = ふつうに使われている書類を1つご用意ください。くわしくは窓口にお尋ねください。
identity-flag-expired = この書類は、使える期限が過ぎています。
identity-flag-expired-help = 期限内の書類をご用意ください。
# { $what } one of the mask-… below.
identity-flag-mask = コピーでは「{ $what }」を見えないように隠します。
identity-flag-mask-help = コピーの上から黒く塗るか、紙をはって写してください。もとの書類には書きこまないでください。
identity-flag-abolished = この種類の書類は、もう使えなくなりました。
identity-flag-abolished-help = かわりの書類をご用意ください。
# The names of papers follow these two.
identity-flag-suggest = かわりに、次の書類が使えます。
identity-flag-suggest-help = お持ちでないときは、ほかの書類を選んでください。
identity-flag-not-identity-document = これは、本人を確かめる書類としては使えません。
identity-flag-not-identity-document-help = ほかの書類を選んでください。
identity-flag-too-old = この書類は、施設の決まりよりも古い日付のものです。
identity-flag-too-old-help = 新しく取り直したものをご用意ください。
identity-flag-older-than-usual = 決まりに期限はありませんが、日付がふつうより古くなっています。
identity-flag-older-than-usual-help = 新しいものを求められることがあります。窓口にお確かめください。
identity-flag-ask-original = コピーではなく、書類そのものが必要です。
identity-flag-ask-original-help = 役所などでもらった書類を、そのままお出しください。
identity-flag-not-listed-but-open = 施設の決まりに名前はありませんが、「など」とあるので使える見込みです。
identity-flag-not-listed-but-open-help = 心配なときは、先に窓口へ電話でお確かめください。
identity-flag-not-listed = この書類は、施設の決まりに挙げられていません。
identity-flag-not-listed-help = 決まりに挙げられている書類を選んでください。
identity-flag-address-handwritten = 住所が手書きです。手書きの住所は、確かめる役に立たないことがあります。
identity-flag-address-handwritten-help = 住所が印刷された書類を、もう1つご用意ください。
identity-flag-no-address = この書類には、住所が書かれていません。
identity-flag-no-address-help = 住所がわかる書類を、もう1つご用意ください。
identity-flag-address-mismatch = 書類の住所が、申し込みの住所とちがいます。
identity-flag-address-mismatch-help = うら面の書きかえか、住民票の写しなど、いまの住所がわかるものをご用意ください。
identity-flag-name-mismatch = 書類の名前が、申し込みの名前とちがいます。
identity-flag-name-mismatch-help = 名前が変わったときは、戸籍など、変わったことがわかる書類をご用意ください。
identity-flag-destroy-or-mask-back = うら面にマイナンバーがあります。うら面のコピーは受け取れません。
identity-flag-destroy-or-mask-back-help = おもて面だけをコピーしてください。うら面のコピーが届いたときは、読めないようにするか、すぐに捨てます。
identity-flag-destroy-back = うら面のコピーは受け取れません。
identity-flag-destroy-back-help = おもて面だけをコピーしてください。うら面のコピーが届いたときは、すぐに裁断して捨てます。
identity-flag-collection-prohibited = この申し込みのためにマイナンバーを集めることは、法律で禁じられています。
identity-flag-collection-prohibited-help = マイナンバーが写ったものは、出さないでください。窓口の方は、書き写さないでください。
identity-flag-treat-as = この書類は、次の書類と同じように扱います。
identity-flag-treat-as-help = 次の書類の説明のとおりにご用意ください。
identity-flag-weak = この書類だけでは、足りないと言われることがあります。
identity-flag-weak-help = 写真のある公の証明書か、もう1つ別の書類があると安心です。
identity-flag-sensitive = この書類からは、病気や障害のことがわかってしまいます。
identity-flag-sensitive-help = ほかの書類があれば、そちらをお使いください。
identity-flag-back-wanted = うら面に書きかえがあるため、うら面も必要です。
identity-flag-back-wanted-help = うら面もコピーしてください。臓器提供の意思を書くところや、マイナンバーがあれば、隠してください。

# What must be made illegible on a copy.
mask-insurance-numbers = 保険者番号、記号・番号、QRコード
mask-my-number = マイナンバー（12けたの番号）
mask-my-number-on-back = うら面のマイナンバー（12けたの番号）
mask-pension-number = 基礎年金番号
mask-organ-donation = 臓器提供の意思を書くところ
mask-registered-domicile = 本籍
mask-resident-code = 住民票コード（11けたの番号）
mask-licence-conditions = 免許の条件など

# The sides of a paper to copy.
sides-front-only = おもて面だけをコピーします。うら面はコピーしないでください。
sides-front-and-changed-back = おもて面をコピーします。住所や名前の書きかえがあるときは、うら面もコピーします。
sides-both = おもて面とうら面の両方をコピーします。
sides-whole-document = はじめから終わりまで、すべてのページが必要です。表紙や送り状はいりません。
