# Consents at the desk. An applicant of eighty reads these on the screen that is turned to them.

# What is filled in on a form each time.
form-blank-recipient = 相手はだれですか
form-blank-content = どのことですか
form-blank-purpose = 何のためですか
form-blank-relatives = ご家族のどなたですか
form-blank-source = だれから聞きますか

# The pictures beside the items, for whoever cannot see them.
item-picture-chart = 名前と顔写真のついた記録の絵
item-picture-skin = 腕を写真にとる絵
item-picture-board = 写真をはった掲示板の絵
item-picture-handing-out = 写真を手渡す絵
item-picture-newsletter = 写真ののったおたよりの絵
item-picture-homepage = 写真ののったホームページの絵
item-picture-meeting = 集まって写真を見る人たちの絵
item-picture-family = 家族の絵
item-picture-hospital = 病院の絵
item-picture-computer = つながったパソコンの絵
item-picture-letter = 手紙の絵
item-picture-care = お世話をする人の絵

# What must be done when an item is taken back.
follow-up-take-down = 外す
follow-up-stop = やめる
follow-up-tell-recipients = 渡した先に知らせる
follow-up-erase-copies = 写しを消す
