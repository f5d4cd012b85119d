# What is said where the app stands inside a facility's homepage, and by the script of that homepage.

## On the homepage itself, until the window has come, and where it never does.

embed-title = 個人情報の窓口
embed-open = 個人情報の窓口を、別の画面で開く
embed-policy = 個人情報の取り扱いについて（別の画面で読む）
# Printed in the window's place, with the address after it.
embed-paper = ここには個人情報の窓口があります。印刷するときは、窓口の中の「印刷する」を押すか、次の場所を開いてください。

## Inside the window, above every page.

embed-where = この窓口の置かれているところ
embed-framed = この窓口は、ほかのホームページの中に開いています。このため、書きかけのものが長く残らないことがあります。
embed-own = 別の画面で大きく開く
embed-moving = 書きかけのものを、別の画面に移しています。
embed-moved = 書きかけのものを、別の画面に移しました。ここからは消しました。
embed-unmoved = まだ移っていません。書きかけのものは、ここに残っています。
embed-refused = 別の画面を開けませんでした。「下書きをファイルに残す」を押してから、別の画面で選んでください。

## The facility's own pages do not run there.

embed-alone = ここでは開けません
embed-why = 施設の方の画面は、ほかのホームページの中では動きません。書いたものを守るためです。下を押して、別の画面で開いてください。
