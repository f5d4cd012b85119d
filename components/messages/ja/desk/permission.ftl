# May information be taken in, used or passed on so? Staff ask, nothing of it is kept.

may-open = してよいかを調べる
may-title = してよいかを調べる
may-lead = 個人情報を受け取る前、使う前、渡す前に、してよいかを調べます。ここで選んだことは、どこにも残りません。
may-pick = 問いに答えると、ここに答えが出ます。
may-answer = 答え
may-more = もっとくわしく調べる

may-matter = 何をしますか
may-matter-collect = 情報を受け取る
may-matter-acquire = 特に気をつける情報を受け取る
may-matter-acquire-hint = 病気、信条、犯罪の経歴などです。
may-matter-within = 決めた目的のために使う
may-matter-outside = 決めた目的のほかに使う
may-matter-provide = 外の人に渡す

may-from = だれから受け取りますか
may-from-principal = ご本人
may-from-family = ご家族
may-from-acquaintance = お知り合い
may-from-care-provider = ほかの介護や医療の事業者
may-from-client = 仕事を頼んできた相手
may-from-other = そのほかの人

may-class = どんな情報ですか
may-class-special-care = 要配慮個人情報（病気、障害、犯罪の被害など）
may-class-thought = 思想
may-class-creed = 信条
may-class-religion = 宗教
may-class-race = 人種、民族
may-class-family-origin = 門地（家がら）
may-class-registered-domicile = 本籍地（都道府県のほかの部分）
may-class-criminal-record = 犯罪の経歴
may-class-discrimination-cause = 差別のもとになること
may-class-labour-rights = 働く人の団体での行動
may-class-political-rights = 政治についての権利の使い方
may-class-unneeded-health = サービスに必要のない健康の情報

may-reason = 使う理由はどれですか
may-reason-hint = あてはまるものを、すべて選んでください。
may-reason-published-purpose = 公表した目的のため
may-reason-consent = ご本人の同意がある
may-reason-contract = 契約の準備や実行、料金の請求のため
may-reason-legal-duty = 法律の義務を果たすため
may-reason-vital-interest = ご本人の命や健康、財産を守るため
may-reason-public-authority = 役所などが、法律の力で求めている

may-way = 前もって、何をしましたか
may-way-prior-consent = 同意をもらった
may-way-written-notice-and-consent = 書面で知らせて、同意をもらった
may-way-posting-with-refusal = 掲示して、断れるようにした
may-way-none = どれもしていない

may-to = だれに渡しますか
may-to-public-authority = 役所、警察など
may-to-family = ご家族
may-to-third-party = そのほかの人や会社
may-to-entrusted = 仕事を頼んでいる相手
may-to-successor = 事業を引き継ぐ相手
may-to-joint-user = 共同で使う相手

may-state = ご本人は、ご自分で決められますか
may-born = 生まれた日
may-born-hint = 同意に親御さんが要るかを、年で調べます。

may-ground = 同意のほかに、理由がありますか
may-ground-none = どれもない
may-ground-statute = 法令に、そうしてよいと書かれている
may-ground-warrant = 裁判所の令状などがある
may-ground-vital-interest = 命や体、財産を守るために要る
may-ground-public-health-or-children = 公衆衛生や、子どもの成長のために要る
may-ground-public-task = 国や自治体の仕事に協力する
may-ground-academic-research = 学術研究のため
may-ground-made-public = ご本人などが、すでに公にしている
may-ground-apparent = 見ればわかる
may-ground-not-third-party = 第三者にあたらない相手から受け取る
may-ground-not-obtainable = ご本人からは手に入らない
may-ground-source-has-consent = 渡す側が、ご本人の同意をもらっている
may-ground-judicial-procedure = 裁判などの手続きに、どうしても要る
may-ground-disease-related = 病気に関わる
may-ground-indispensable = 目的のために、なくてはならない

may-condition = そのとき、次のことも言えますか
may-condition-consent-difficult = ご本人の同意をもらうのが、むずかしい
may-condition-task-hindered = 同意を求めると、その仕事にさしつかえる

may-consent = 同意は、ありますか
may-consent-none = まだ、もらっていない
may-consent-general = 個人情報の扱い全体への同意だけがある
may-consent-explicit = このことへの、はっきりした同意がある

may-abroad = 相手は、外国にいますか
may-relation = ご家族であることを、確かめましたか
may-yes = はい
may-no = いいえ

may-told = ご本人に、前もって知らせたこと
may-told-hint = あてはまるものを、すべて選んでください。
may-told-the-fact = 共同で使うこと
may-told-items = 共同で使う情報の項目
may-told-users = 共同で使う人の範囲
may-told-purposes = 使う目的
may-told-responsible = 管理に責任を持つ人の名前
may-told-address = その住所
may-told-representative = 責任を持つ法人の代表者の名前

may-decision-allowed = してよいです
may-decision-escalate = この場では決められません。決める人に聞いてください
may-decision-not-allowed = このままでは、してはいけません
# { $who } whose consent counts.
may-consent-of = 同意する方：{ $who }
may-no-consent-needed = ご本人の同意は、要りません。
# { $role } the office.
may-reported-to = 先に報告する相手：{ $role }
# { $role } the office.
may-approve-by = 承認する人：{ $role }
may-need-written-notice = 決められたことを書いた書面を渡してください。
may-need-lawfulness-statement = 正しく手に入れた情報だという書面を、渡す側からもらってください。
may-need-named-by-principal = 渡してよい相手を、前もってご本人に決めてもらってください。
may-unmet-consent-difficult = 選んだ理由によるときは、同意をもらうのがむずかしいことも要ります。
may-unmet-task-hindered = 選んだ理由によるときは、同意を求めるとその仕事にさしつかえることも要ります。
# { $article } the article of the Act.
may-law-conflict = 施設の決まりではできますが、法律（{ $article }）では認められません。法律のとおりにしてください。
may-flag-regulation-silent = 施設の決まりに書かれていないので、法律によって答えています。
may-flag-banned-despite-consent = 施設の決まりでは、同意があってもできません。
may-flag-may-provide-without-consent = 施設の決まりでは、同意がなくても渡せることがあります。
may-flag-outside-purpose = 理由がないので、目的のほかに使うことになります。
may-flag-abroad = 相手が外国にいるときは、法律でさらに求められることがあります。
may-flag-law-unverified = 法律の条番号は、公の文でまだ確かめていません。
may-flag-age-depends-on-case = 年によって、親御さんの同意が要るかが変わります。迷うときは、もらってください。
# { $date } a day.
may-changes-on = { $date }からは、ご本人だけの同意で足ります。
