# What stands around every page: settings, going back and forth, keeping and erasing.

settings = 見やすさ
settings-text-size = 文字の大きさ
settings-text-size-normal = ふつう
settings-text-size-large = 大きい
settings-text-size-largest = とても大きい
settings-contrast = 色のつけ方
settings-contrast-normal = ふつう
settings-contrast-high = 白黒をはっきり

skip-to-content = 本文へ進む
loading = 用意しています。少しお待ちください。

## Keeping.

draft-open-file-hint = 前にファイルに残した下書きを選ぶと、続きから書けます。

## Erasing, and computers that others use too.

erase-all = すべて消す
erase-all-hint = この機械に残っている下書きも申込書も、すべて消します。
erase-forget-file = ファイルに残したものと、印刷した紙は残ります。いらないときは、ご自分で捨ててください。

# { $days } idle days after which an open draft is erased.
shared-until = 書きかけのものは、{ $days }日使わないと消えます。できあがったものは、消すまで残ります。
shared-how-to-leave = 図書館など、ほかの人も使う機械では、終わったら「すべて消す」を押してください。何も残りません。
