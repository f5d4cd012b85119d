# Records (記録) that a facility keeps.

## A complaint (苦情)

office-complaint-title = 苦情受付記録
office-complaint-received = 受付
office-complaint-number = 受付番号
office-complaint-received-on = 受け付けた日
office-complaint-complainant = 申出者
office-complaint-contact = 申出者の連絡先
office-complaint-window = 受け付けた窓口
office-complaint-what = 苦情の内容
office-complaint-field-content = 内容
office-complaint-field-nature = 性質
office-complaint-field-place-or-process = 発生した場所又は業務の過程
office-complaint-field-wish = 申出者の希望
office-complaint-third-party = 第三者委員
office-complaint-field-report-to-third-party = 第三者委員への報告の要否
office-complaint-field-third-party-attends = 第三者委員の助言、立会いの要否
office-complaint-told = 報告
office-complaint-told-on = { $role }への報告の日
office-complaint-remedies = 処置
office-complaint-remedy-cause-removed = 原因を取り除き、正す
office-complaint-remedy-special-approval = 申出者の特別の承認を得て、そのままとする
office-complaint-remedy-use-prevented = 本来の利用ができないようにする
office-complaint-remedy-taken = この処置をとる
office-complaint-needs = 処置までに行うこと
office-complaint-need-cause-examined = 内容の分析と原因の調査
office-complaint-need-approval = 承認
office-complaint-need-approval-by = { $role }の承認
office-complaint-need-explained = 申出者への説明又は話合い
office-complaint-need-complainant-agrees = 申出者の同意
office-complaint-need-set-apart = 対象の情報を分けて置くこと
office-complaint-handling = 対応の経過と結果
office-complaint-outcome = 対応した内容
office-complaint-closed-on = 終わった日
office-complaint-sign = 受け付けた者

## Provision to, and receipt from, a third party (第三者提供・受領)

office-record-made-on = 作成した日　{ $date }
office-record-items = 記録する事項
office-record-provision-title = 第三者提供記録
office-record-receipt-title = 第三者提供を受けた際の確認記録
office-record-provided-on = 提供した日
office-record-received-on = 提供を受けた日
office-record-item-consent-obtained = 本人の同意
office-record-consent-obtained = 本人の同意を得ている
office-record-item-recipient-identified = 提供した第三者の氏名又は名称など
office-record-many-recipients = 不特定かつ多数の者に提供した
office-record-item-recipient-address = 提供した第三者の住所と、法人では代表者の氏名
office-record-item-provider-identified = 提供した者の氏名又は名称、住所、法人では代表者の氏名
office-record-item-acquisition-history = 提供した者がそのデータを取得した経緯
office-record-item-principal-identified = 本人の氏名など、本人を特定できる事項
office-record-item-data-items = 個人データの項目
office-record-item-date-and-time = 日時
office-record-item-care-recipient = 利用者
office-record-item-purpose = 目的
office-record-by = この記録の根拠：{ $articles }
office-record-sign = 記録した者

## Taking out (持ち出し)

office-publication-title = 公表・掲示の確認表
office-publication-lead = 知らせることを掲げた場所ごとに、掲げた日と確かめた日を書き入れてください。版が変わったら、すべての場所を差しかえます。
office-publication-by-act = 個人情報保護法第32条第1項により、ご本人がいつでも知ることができるようにしておくものです。
office-publication-current = いつも新しいものにしておくことが決められています（{ $articles }）。
office-publication-places = 掲げる場所
office-publication-place = 場所
office-publication-what = 知らせること
office-publication-version = 版
office-publication-hung = 掲げた日
office-publication-checked = 確かめた日
office-publication-by = 確かめた人
office-publication-signed = 個人情報保護の責任者
office-published-operator-name = 法人などの名称
office-published-operator-address = 所在地・代表者
office-published-purposes = 利用目的
office-published-collection-limits = 収集する範囲
office-published-procedure = 請求の手続・手数料
office-published-complaint-contact = 苦情の申出先
office-published-security-measures = 安全管理措置
office-place-website = ホームページ
office-place-in-house = 施設の中の見やすい場所
office-place-leaflet = 配る説明の紙
office-place-on-request = 求められたときの回答
office-place-to-principals = 利用者などご本人への知らせ

office-take-out-title = 個人情報の持ち出し記録
office-take-out-lead = 持ち出す前に許可を受け、返したときに書き入れてください。
office-take-out-register = 持ち出しと返却
office-take-out-at = 持ち出した日時
office-take-out-of = だれの記録か（利用者）
office-take-out-what = 持ち出したもの
office-take-out-purpose = 目的
office-take-out-permission = 許可（{ $role }）
office-take-out-returned = 返した日時
office-take-out-confirmed = 返却の確認（{ $role }）

## Disposal (廃棄)

office-disposal-title = 個人情報の廃棄記録
office-disposal-what = 廃棄したもの
office-disposal-on = 廃棄した日
office-disposal-records = 記録の種類
office-disposal-amount = 期間や量
office-disposal-kept-through = 保存する最後の日
office-disposal-contractor = 委託した業者
office-disposal-method = 廃棄の方法
office-disposal-method-by-hand = 方法（読み取れないようにしたこと）
office-disposal-medium-paper = 紙
office-disposal-medium-paper-in-bulk = 大量の紙
office-disposal-medium-device = 廃棄する機器、記録媒体
office-disposal-medium-device-passed-on = ほかの用途に使う機器
office-disposal-method-shredding = 裁断、破砕
office-disposal-method-dissolving = 溶解
office-disposal-method-burning = 焼却
office-disposal-method-erasure = 完全な消去
office-disposal-method-destruction = 物理的な破壊
office-disposal-method-anonymisation = 匿名化
office-disposal-method-contractor = 業者への委託
office-disposal-only = 対象：{ $records }
office-disposal-by-contractor = 信頼できる業者に委託して行う
office-disposal-class-third-party-provision = 第三者提供記録
office-disposal-class-third-party-receipt = 受領時の確認記録
office-disposal-class-take-out = 持ち出し記録
office-disposal-class-outsourcing-contract = 委託の契約書
office-disposal-class-office-copy = 控え、写し
office-disposal-class-care-record = 介護記録など
office-disposal-class-protection-document = 個人情報保護の文書
office-disposal-class-audit-report = 監査報告書
office-disposal-class-personal-data = 個人情報
office-disposal-checks = 廃棄の前に確かめたこと
office-disposal-checks-lead = 1つでも「ある」ものがあるときは、廃棄できません。
office-disposal-applies = ある
office-disposal-applies-not = ない
office-disposal-block-retention-runs = まだ終わっていない、保存する期間
office-disposal-block-period-unknown = いつまで保存するかが決まっていないもの
office-disposal-block-pending-request = 手続が終わっていない、開示などの請求
office-disposal-block-open-complaint = 対応が終わっていない苦情
office-disposal-block-historical-material = 歴史的、学術的な資料として残す必要
office-disposal-unsafe = 安全に保管できなくなったとき
office-disposal-unsafe-who = { $role }が、{ $consults }に相談します。
office-disposal-sign = 廃棄した者
office-disposal-witness = 立ち会った者
