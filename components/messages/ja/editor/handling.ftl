# Keys of the part that says how the facility itself handles information (see keys.ftl).

## 同意

edit-handling-consent = 同意
edit-consent-rules-forms = 同意書
edit-consent-rules-forms-item = 同意書
edit-consent-rules-givers = だれの同意が効きますか
edit-consent-rules-givers-item = 同意する方の決まり
edit-consent-rules-minors = 未成年の方の同意
edit-consent-rules-withdrawal = 同意の取り消し
edit-consent-form-items = 同意を求める項目
edit-consent-form-items-item = 項目
edit-consent-form-needs = 項目のほかに書いてもらうもの
edit-consent-item-number = 上から何番目ですか
edit-consent-item-uses = この項目で認められる使い方
edit-consent-item-uses-item = 使い方
edit-consent-item-label-and-explanation-differ = 見出しと説明で、使い方がちがっている
edit-consented-use-name = 使い方の呼び名
edit-giver-rule-principal = ご本人のようす
edit-giver-rule-by = だれが同意しますか
edit-giver-rule-effect = その同意をどう扱いますか
edit-minor-rule-agent-needed-through = 何歳まで、親権者などの同意がいりますか

## 取得

edit-handling-acquisition = 情報の取得
edit-acquisition-rules-approvals = 新しく取得するときの承認
edit-acquisition-rules-approvals-item = 承認の決まり
edit-acquisition-rules-banned = 取得しないことにしている情報
edit-acquisition-rules-banned-item = 取得しない情報の決まり
edit-acquisition-rules-incapable = ご本人が判断できないとき
edit-acquisition-rules-notice = ご本人に知らせること
edit-acquisition-rules-sources = だれから取得してよいか
edit-acquisition-rules-sources-item = 取得元の決まり
edit-acquisition-rules-special-care = 要配慮個人情報
edit-banned-information-classes = どの情報ですか
edit-banned-information-consent-lifts = ご本人のはっきりした同意があれば取得できる
edit-exception-ground = どんなときですか
edit-exception-only-if = さらに要る条件
edit-incapable-rule-consent-of = だれの同意がいりますか
edit-new-acquisition-rule-what = 何が新しくなるときですか
edit-source-rule-from = だれからですか
edit-source-rule-consent = ご本人の同意がいる
edit-source-rule-lawfulness-statement = 正しく手に入れたという書面を出してもらう
edit-notice-rules-items = 知らせることの一覧
edit-notice-rules-items-item = 知らせること
edit-notice-rules-direct = ご本人から取得するとき
edit-notice-rules-indirect = ご本人でない方から取得するとき
edit-notice-item-number = 規程での番号
edit-notice-item-tells = 何を知らせますか
edit-notice-item-only-if = どんなときに知らせますか
edit-notice-rule-consent = ご本人の同意もいる
edit-notice-rule-in-writing = 紙に書いて渡す
edit-notice-rule-items = 知らせることの番号
edit-notice-rule-items-item = 番号
edit-notice-rule-unless = 知らせなくてよいとき

## 利用と提供

edit-handling-uses = 情報の利用
edit-use-rules-within = 決めた目的の中で使うとき
edit-use-rules-outside = 決めた目的の外で使うとき
edit-within-purpose-grounds = 使うための理由
edit-outside-purpose-ways = どうすれば使えますか
edit-outside-purpose-ways-hint = 選ばなければ、使えないことになります。
edit-outside-purpose-notice-items = 書面で知らせることの番号
edit-outside-purpose-notice-items-item = 番号
edit-handling-provision = よそへの提供
edit-provision-rules-family = 家族への提供
edit-provision-rules-joint-use = 共同で使うとき
edit-provision-rules-not-third-parties = 第三者にあたらない相手
edit-provision-rules-not-third-parties-item = 第三者にあたらない相手
edit-provision-rules-third-party = 第三者への提供
edit-family-rule-named-beforehand = ご本人が、渡してよい相手を前もって決める
edit-family-rule-possible-when-incapable = ご本人が判断できないときは、同意なしにできることがある
edit-joint-use-rule-stance = 何がいりますか
edit-joint-use-rule-tells = 前もって知らせること
edit-not-third-party-to = どの相手ですか

## 断ることと答えること

edit-handling-refusals = 申し込みを断る理由
edit-handling-refusals-item = 断る理由の決まり
edit-handling-claims = 利用停止などを求める理由
edit-handling-claims-item = 求める理由の決まり
edit-handling-answers = 答え方
edit-handling-answers-item = 答え方の決まり
edit-refusal-rule-grounds = 断ることのできる理由
edit-refusal-rule-extent = どこまで断れますか
edit-refusal-rule-condition = 断るために要る条件
edit-refusal-rule-misprint = 書きまちがいの読みかえ
edit-misprint-says = 書かれている言葉
edit-misprint-read = 正しく読んだ言葉
edit-claim-rule-claims = 認めている理由
edit-claim-rule-claims-hint = 選ばなければ、望むだけで足りることになります。
edit-answer-rule-after = どんな答えのときですか
edit-answer-rule-reason = 理由を知らせる
edit-answer-rule-explained = ご本人に理由を説明する
edit-answer-rule-recipients-told = 前に渡した相手にも知らせる
edit-owed-duty = どれほど強い決まりですか

## 記録の保存と廃棄

edit-handling-retention = 記録の保存
edit-handling-retention-item = 保存の決まり
edit-handling-fiscal-year = 年度
edit-fiscal-year-first-month = 何月に始まりますか
edit-handling-disposal = 廃棄
edit-handling-take-out = 持ち出し
edit-handling-papers = 文書の管理
edit-handling-papers-item = 文書の決まり
edit-retention-rule-what = どの記録ですか
edit-retention-rule-way = 記録の作り方
edit-retention-rule-keep = どれだけ保存しますか
edit-retention-rule-from = いつから数えますか
edit-retention-rule-counts-first-day = その日も数える（「から起算して」）
edit-retention-rule-items = 記録すること
edit-retention-rule-items-article = 記録することを決めている条文
edit-retention-rule-items-from-business = 相手が事業者のときだけ記録すること
edit-retention-rule-made-each-time = そのつど、すぐに作る
edit-retention-rule-exempt = 記録を作らなくてよいとき
edit-retention-rule-exempt-article = 作らなくてよいことを決めている条文
edit-keep-for = 保存する期間
edit-keep-delegated-to = 期間を決めている別の文書の題名
edit-disposal-methods = 廃棄の方法
edit-disposal-methods-item = 廃棄の方法
edit-disposal-blocks = 廃棄できないとき
edit-disposal-blocks-item = 廃棄できないとき
edit-disposal-unsafe-keeping = 安全に保存できなくなったとき
edit-disposal-rule-media = 何に書かれたものですか
edit-disposal-rule-methods = どうやって廃棄しますか
edit-disposal-rule-by-contractor = 信頼できる業者に頼む
edit-disposal-rule-only = この記録だけの決まり
edit-disposal-block-rule-block = どんなときですか
edit-unsafe-keeping-consults = どこに相談しますか
edit-take-out-permitted-by = だれの許しがいりますか
edit-take-out-return-confirmed-by = もどったことを、だれが確かめますか
edit-paper-rule-wants = 求めていること
edit-paper-rule-mark = 紙に書く言葉
edit-paper-rule-list = くわしいことを決めている一覧の題名

## くり返す務め

edit-handling-cycles = くり返しすること
edit-handling-cycles-item = くり返しすること
edit-cycle-rule-what = 何をしますか
edit-cycle-rule-every = どれだけの間をおいてしますか
edit-cycle-rule-month = 何月にしますか
edit-cycle-rule-at-least = 「少なくとも」と書かれている
edit-cycle-rule-covers = 中に入れること
edit-cycle-rule-covers-item = 中に入れること
edit-handling-pledges = 誓約書
edit-handling-pledges-item = 誓約書の決まり
edit-pledge-rule-from = だれが出しますか
edit-pledge-rule-when = いつ出しますか
edit-handling-outsourcing = 外部への委託
edit-outsourcing-contract-items = 契約に書くこと
edit-outsourcing-steps = 渡す前にすること
edit-outsourcing-steps-item = すること
edit-outsourcing-sub-entrustment = さらにほかへ頼むこと（再委託）
edit-outsourcing-work = 頼んでいる仕事
edit-outsourcing-work-item = 仕事
edit-outsourcing-step-rule-step = 何をしますか
edit-handling-publication = 公表
edit-handling-publication-item = 公表の決まり
edit-publication-rule-what = 何を公表しますか
edit-publication-rule-places = どこで公表しますか
edit-publication-rule-kept-current = いつも新しくしておく
edit-handling-change = 規程を改めるとき
edit-change-rule-drafted-by = だれが案を作りますか
edit-change-rule-heard = だれの意見を聞きますか
edit-change-rule-decided-by = だれが決めますか
edit-change-rule-majority = どれだけの賛成がいりますか
edit-change-rule-put-in-force-by = だれが始めますか
edit-change-rule-without-notice = 知らせずに改めることがある

## 困ったことが起きたとき

edit-handling-breach = もれたときの報告
edit-handling-breach-item = 報告の決まり
edit-breach-rule-to = だれに報告しますか
edit-breach-rule-when = どんなもれ方のときですか
edit-handling-complaints = 苦情
edit-complaints-window = 苦情を受けるところ
edit-complaints-handled-by = だれが対応しますか
edit-complaints-fields = 苦情の紙に書くこと
edit-complaints-told = だれに知らせますか
edit-complaints-remedies = どう収めますか
edit-complaints-remedy-needs = 収める前に要ること
edit-complaints-remedy-needs-item = 要ること
edit-complaints-made-known = 窓口を、みなさんに知らせる
edit-remedy-need-rule-need = 何が要りますか

## 規程の文について

edit-handling-text = 規程の文について気づいたこと
edit-regulation-text-prefecture = 施設のある都道府県
edit-regulation-text-rules-on = 規程が決めていることがら
edit-regulation-text-rules-on-item = ことがら
edit-regulation-text-rules-on-hint = 1つも書かないと、足りないことがらは調べません。
edit-regulation-text-retained-data-excludes = すぐに消すので除いている情報
edit-regulation-text-retained-data-excludes-item = 除いている情報
edit-regulation-text-cited-articles = 引いている法律の条文
edit-regulation-text-cited-articles-item = 引いている条文
edit-regulation-text-cited-texts = 引いている法令や手引き
edit-regulation-text-cited-texts-item = 引いている文書
edit-regulation-text-relies-on = まかせている施設の別の文書
edit-regulation-text-relies-on-item = 別の文書
edit-regulation-text-references = 条文から条文への引き方のまちがい
edit-regulation-text-references-item = 引き方のまちがい
edit-regulation-text-names = 2つ以上の名前で呼ばれているもの
edit-regulation-text-names-item = 名前
edit-regulation-text-misfits = 中身と合わない見出しなど
edit-regulation-text-misfits-item = 合わないところ
edit-regulation-text-missing-articles = 抜けている条
edit-regulation-text-missing-articles-item = 抜けている条
edit-regulation-text-wording = ことばのまちがい
edit-regulation-text-wording-item = まちがい
edit-regulation-text-incomplete = 終わりまで書かれていないところ
edit-regulation-text-incomplete-item = 書かれていないところ
edit-regulation-text-contradictions = くいちがうところ
edit-regulation-text-contradictions-item = くいちがい
edit-ruled-matter-matter = どのことがらですか
edit-ruled-matter-items = その中で書かれていること
edit-retained-data-exclusion-erased-within = どれだけのうちに消すものですか
edit-cited-article-cites = 引いている条文
edit-cited-article-for = 何のために引いていますか
edit-cited-text-kind = どんな文書ですか
edit-cited-text-issuer = 出したところ
edit-relied-on-at-hand = その文書は手もとにありますか
edit-reference-to = 書かれている先
edit-reference-meant = 正しい先
edit-named-thing-name = はじめの名前
edit-named-thing-also = ほかの名前
edit-named-thing-also-item = ほかの名前
edit-misfit-part = どの部分ですか
edit-misfit-says = 書かれていること
edit-misfit-stands-for = 実際の中身
edit-missing-article-heading = 残っている見出し
edit-missing-article-heading-over = その見出しが、いま付いている条
edit-wording-found = 書かれている言葉
edit-wording-meant = 正しい言葉
edit-wording-follows = もとにした法律の条文
edit-wording-contrary = 書かれたとおりに読むと、反対の意味になる
edit-incomplete-lacks = 何が足りませんか
edit-incomplete-such-as = 足りない言葉
edit-contradiction-other = もう1つの条文
edit-contradiction-about = 何についてくいちがっていますか
