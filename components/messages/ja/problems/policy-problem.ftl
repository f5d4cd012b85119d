# What is wrong with a facility's file: for whoever keeps the homepage, not for applicants.
# Codes of the rules' policy problems; what was found and what is allowed are said beside them.

facility-broken-heading = ホームページを受け持っている方へ

policy-problem-at = ファイル「{ $file }」の「{ $path }」
policy-problem-position = { $line }行目、{ $column }文字目
policy-problem-found = 書かれていること：{ $found }
policy-problem-allowed = 書いてよいこと：{ $allowed }

policy-problem-too-large = ファイルが大きすぎます。
policy-problem-not-json = JSONとして読めません。かっこやコンマが足りないか、多すぎるようです。
policy-problem-forbidden-character = 目に見えない文字か、文字の向きを変える文字が入っています。
policy-problem-too-deep = かっこの中のかっこが、深すぎます。
policy-problem-wrong-format-version = ファイルの書き方の番号（format）が、この画面の読めるものとちがいます。
policy-problem-unknown-key = 知らない項目です。書きまちがいかもしれません。
policy-problem-unknown-value = 決められた値ではありません。
policy-problem-missing-key = 必要な項目がありません。
policy-problem-duplicate-key = 同じ項目が2回書かれています。
policy-problem-wrong-type = 値の形がちがいます。
policy-problem-id-differs-from-file = 施設の符号（id）が、ファイルの名前とちがいます。

policy-problem-template-missing = もとになるひな形（extends）のファイルがありません。
policy-problem-template-cycle = ひな形が、めぐりめぐって自分をもとにしています。
policy-problem-too-many-templates = ひな形のひな形が、深すぎます。

policy-problem-id-taken = この符号は、ほかの画面で使っています。別の符号にしてください。
policy-problem-id-shape = 符号は、英字の小文字と数字を、1つずつの「-」でつないで書きます。
policy-problem-duplicate = 同じものが2回書かれています。
policy-problem-two-rules = 同じ申し込みか同じ立場の方に、決まりが2つあります。
policy-problem-empty-list = 1つ以上書くところが、空になっています。
policy-problem-empty-text = 人が読む文が、空になっています。
policy-problem-text-too-long = 文が長すぎて、画面に出せません。
policy-problem-zero = 1以上の数を書くところが、0になっています。
policy-problem-kind-not-offered = 施設も法律も認めていない申し込みの決まりです。
policy-problem-count-exceeds-list = 求める書類の数が、一覧にある書類より多くなっています。
policy-problem-fewer-without-photo = 写真のない書類を使うときの数が、ふつうの数より少なくなっています。
policy-problem-no-means-of-payment = 手数料をいっしょに出す決まりなのに、払い方が書かれていません。
policy-problem-no-decider = 責任者が決めることになっていますが、だれかが書かれていません。
policy-problem-mandate-test-without-mandate = 委任状のいらない立場の方に、委任状の決まりがあります。
policy-problem-relations-without-kinship = 家族として申し込むのでない方に、続柄の決まりがあります。
policy-problem-no-delivery = 受け取り方が1つもありません。
policy-problem-item-unknown = 一覧にない番号が書かれています。
policy-problem-notice-unknown = 同意書といっしょに渡すお知らせの決まりが、ありません。
policy-problem-version-order = 変わったところの一覧が、古い番号から順に並んでいないか、いまの番号を超えています。
policy-problem-month-out-of-range = 月は1から12の数で書いてください。
policy-problem-no-fiscal-year = 年度の決まりがありますが、年度の始まりの月が書かれていません。
policy-problem-not-asked-for = この決まりが求めていないことに、条件が付いています。
policy-problem-postal-code-shape = 郵便番号は、123-4567の形で書きます。
policy-problem-phone-shape = 電話番号は、0から始まる数字と「-」で書きます。
policy-problem-time-shape = 時刻は、09:00の形で書きます。
policy-problem-span-order = 時間帯の終わりが始まりより前か、前の時間帯と重なっています。
policy-problem-cap-below-span = 上限の金額が、1回分の金額より低くなっています。
policy-problem-refusal-without-limit = 古い委任状を受け取らない決まりなのに、古さの決まりがありません。
policy-problem-no-living-principal = ご本人か遺族の決まりに、ご本人に確かめることや、ご本人の書類が書かれています。
policy-problem-mail-shape = メールのあて先の形になっていません。
policy-problem-sealing-key-shape = 封をするための公開の鍵の形になっていません。「age1」から始まる62文字です。「AGE-SECRET-KEY」から始まる秘密の鍵は、ここには書きません。
policy-problem-no-edition = 法律の条番号に、いつの法律のものかが書かれていません。

shape-text = 引用符で囲んだ文
shape-whole-number = 0以上の整数
shape-true-or-false = true か false
shape-list = 角かっこの一覧
shape-object = 波かっこの項目
shape-code-or-object = 符号1つ、または符号1つを項目とする波かっこ
shape-date = 日付（2026-11-22の形）
