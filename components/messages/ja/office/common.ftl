# What all papers of a facility share.

# { $year } an era's year: 令和8年.
office-date = { $year }{ $m }月{ $d }日
office-date-by-hand = 令和　　　　年　　　　月　　　　日
office-number = { $number }
office-number-by-hand = 第　　　　　号
office-to = { $name } 様
office-to-by-hand = 　　　　　　　　　　　　　　様
office-to-house = { $name } 御中
office-numbered = { $n }　{ $text }
office-bracketed = { $text }（{ $more }）
office-needed = 要
office-not-needed = 不要

office-role-privacy-manager = 個人情報保護管理者
office-role-handling-officer = 個人情報取扱責任者
office-role-review-committee = 検討委員会
office-role-chief-director = 理事長
office-role-president = 代表取締役
office-role-corporation = 法人
office-role-consultation-window = 個人情報ご相談窓口
office-role-audit-officer = 個人情報保護監査責任者
office-role-complaints-officer = 苦情対応担当者
office-role-promotion-committee = 個人情報保護推進委員会
office-role-board = 取締役会

## How a facility is reached

office-contact-window = 窓口
office-contact-handled-by = 担当
office-contact-address = 所在地
office-contact-phone = 電話
office-contact-mail = 電子メール
office-contact-line = { $what }：{ $value }
office-postal-code = 〒{ $code }

## How long a record is kept

office-keep = 保存
office-keep-how-long = 保存する期間
office-keep-through = 保存する最後の日
office-keep-for-created = 作成した日から{ $period }
office-keep-for-last-provision = 最後に提供した日から{ $period }
office-keep-for-returned = 返却を確認した日から{ $period }
office-keep-for-contract-ended = 契約が終わった日から{ $period }
office-keep-for-completed = 完結した日から{ $period }
office-keep-fiscal-year = 作成した年度の終わりまで
office-keep-statutory = 法令で定められた期間
office-keep-while-data-kept = 個人情報を保管している間
office-keep-while-needed = 必要な間
office-keep-delegated = { $to }で定める期間
office-keep-not-set = 規程に定めがないため、保護の責任者が決めた期間
