# The page on which whoever keeps a facility's homepage puts together what to paste into it.

embed-builder-title = ホームページに窓口を置く
embed-builder-lead = 下で選ぶと、ホームページにはりつける文ができます。はりつけるだけで、いつも新しい案内が出ます。
embed-builder-needs-script = この画面は、いまの設定では動きません。画面を動かす設定（JavaScript）を入れてください。

## What to show.

embed-builder-choose = 1. 選ぶ
embed-builder-facility = 施設
embed-builder-view = 見せるもの
embed-builder-view-request = 申し込みの紙を作る窓口
embed-builder-view-policy = 個人情報の取り扱いについて
embed-builder-view-identity = 本人確認の書類の確かめ
embed-builder-view-authority = 代わりの方の書類の確かめ
embed-builder-consent = 同意書は、施設の方が施設の機械で受けるものです。ホームページには置きません。
embed-builder-colours = 色
embed-builder-high = 白黒をはっきりさせる
embed-builder-own-colour = ボタンなどの色を決める
embed-builder-accent = その色
embed-builder-pale = この色は薄くて読みにくいので、使われません。もっと濃い色を選んでください。
embed-builder-home = 置くホームページのアドレス
embed-builder-home-hint = たとえば、https://www.example.jp のように書きます。書かなくてもかまいません。
embed-builder-home-wrong = アドレスとして読めません。https:// から書いてください。

## Whether the homepage could read along.

embed-builder-same = このままでは、ホームページから中が見えてしまいます。
embed-builder-same-why = 窓口とホームページのアドレスの始まりが同じです。すると、ホームページに入れたほかの仕掛けが、書いた内容を読めます。
embed-builder-same-do = 窓口を、madoguchi.example.jp のような別の名前のアドレスに置いてください。同じ会社の下の名前でかまいません。
embed-builder-apart = ホームページから中は見えません。窓口とホームページのアドレスの始まりが違うからです。
embed-builder-rule = 窓口のアドレスの始まり（{ $origin }）とホームページのものが同じだと、ホームページの仕掛けが書いた内容を読めます。
embed-builder-rule-do = 同じときは、窓口を madoguchi.example.jp のような別の名前のアドレスに置いてください。

## What to paste.

embed-builder-copy = 2. はりつける文を写す
embed-builder-window = 高さが中身に合う窓口
embed-builder-window-hint = ふつうはこれを使います。
embed-builder-plain = 高さの決まった窓口
embed-builder-plain-hint = 仕掛け（script）を入れられないホームページでは、これを使います。中で上下に動かして読みます。
embed-builder-text = 個人情報の取り扱いについての文だけ
embed-builder-text-hint = ホームページの文の一部として出ます。申し込みはここではできません。
embed-builder-take = 写す
embed-builder-taken = 写しました。ホームページの、出したいところにはりつけてください。
embed-builder-not-taken = 写せませんでした。文を選んで、ご自分で写してください。

## What it looks like.

embed-builder-live = 3. 見てみる
embed-builder-live-hint = ホームページでは、このように出ます。
