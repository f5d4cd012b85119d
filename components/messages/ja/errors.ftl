# What happened (`err-`) and what to do about it (`rec-`). No blame, no jargon, one way out at least.

## Facilities.

err-facility-not-found = その名前の施設が見つかりません。
rec-facility-not-found = 下の一覧から、施設を選んでください。
err-facility-broken = この施設の案内が、うまく読めませんでした。あなたの押しまちがいではありません。
rec-facility-broken = お急ぎのときは、施設に電話して「個人情報のことで申し込みたい」と伝えてください。
err-facility-unreachable = この施設の案内が、届きませんでした。
rec-facility-unreachable = インターネットにつながっているかを見て、「もう一度ためす」を押してください。
err-facility-closed-to-kind = この施設は、この申し込みを受けていません。
rec-facility-closed-to-kind = ほかの申し込みを選ぶか、窓口に電話でお尋ねください。
facility-phone = 電話：{ $phone }
try-again = もう一度ためす

## Why nothing can be kept on this device (`store`): one goes on, in memory.

err-store-not-offered = この機械では、書きかけの内容をとっておけません。
rec-store-not-offered = このまま続けられます。画面を閉じると消えるので、終わりまで一度に進めるか、ファイルに残してください。
err-store-denied = 書きかけの内容をとっておくことが、許されていません。
rec-store-denied = このまま続けられます。見た跡を残さない設定をやめて開き直すと、とっておけるようになります。
err-store-quota-exceeded = この機械には、書きかけの内容をとっておく空きがありません。
rec-store-quota-exceeded = このまま続けられます。画面を閉じると消えるので、ファイルに残してください。
err-store-newer-program = ほかの画面で、このページの新しいものが開かれています。
rec-store-newer-program = この画面を開き直してください。書いた内容を残したいときは、先にファイルに残してください。
err-store-blocked-by-another-tab = ほかの画面で、このページの古いものが開かれたままです。
rec-store-blocked-by-another-tab = ほかの画面を閉じてから、この画面を開き直してください。このまま続けることもできます。
err-store-no-answer = 書きかけの内容をとっておく準備ができませんでした。
rec-store-no-answer = このまま続けられます。画面を閉じると消えるので、ファイルに残してください。
err-store-damaged = とっておく場所がこわれていて、使えません。
rec-store-damaged = 「すべて消す」を押すと、直ることがあります。このまま続けることもできます。
err-store-refused = 書きかけの内容をとっておけませんでした。
rec-store-refused = このまま続けられます。画面を閉じると消えるので、ファイルに残してください。

## Why a draft was not read (`read`) or not erased (`erase`).

err-erase-closed = まだ消えていません。
rec-erase-closed = この画面を開き直して、もう一度「すべて消す」を押してください。
err-erase-refused = まだ消えていません。
rec-erase-refused = ほかの画面をすべて閉じて、もう一度「すべて消す」を押してください。
erasure-done = すべて消しました。ファイルに残したものと紙のほかは、この機械に残っていません。
erasure-waits-for-another-tab = まだ消えていません。このページを開いているほかの画面を閉じると、消えます。
erasure-emptied-waits-for-another-tab = 書いた内容は消えました。ほかの画面を閉じると、入れ物も消えます。

## A draft file that cannot be opened (`draft-file`).

err-draft-file-not-json = ファイルがこわれているか、ここで作ったものではないので、読めません。
rec-draft-file-not-json = 「下書きをファイルに残す」で作ったファイルを選んでください。
err-draft-file-not-a-draft = これは、ここで作った下書きのファイルではありません。
rec-draft-file-not-a-draft = 「下書きをファイルに残す」で作ったファイルを選んでください。
err-draft-file-missing-key = 下書きのファイルに、足りないところがあります。
rec-draft-file-missing-key = 残し直したものがあれば、そちらを選んでください。なければ、はじめから書いてください。
err-draft-file-wrong-value = 下書きのファイルに、読めないところがあります。
rec-draft-file-wrong-value = 残し直したものがあれば、そちらを選んでください。なければ、はじめから書いてください。
err-draft-file-unknown-key = 下書きのファイルに、知らない項目が入っています。
rec-draft-file-unknown-key = 残し直したものがあれば、そちらを選んでください。なければ、はじめから書いてください。
err-draft-file-too-large = ファイルが大きすぎます。ここで残したものではないようです。
rec-draft-file-too-large = 「下書きをファイルに残す」で作ったファイルを選んでください。
err-draft-file-newer-version = このファイルは、もっと新しい画面で作られたものです。
rec-draft-file-newer-version = この画面を開き直してから、もう一度ファイルを選んでください。
err-draft-file-other-facility = これは「{ $facility }」への下書きのファイルです。
rec-draft-file-other-facility = その施設のページで開くか、ほかのファイルを選んでください。
err-draft-file-unreadable = ファイルを読めませんでした。
rec-draft-file-unreadable = もう一度ファイルを選んでください。
err-pdf = ファイルを作れませんでした。
rec-pdf = 通信のできるところで、もう一度お試しください。または、「印刷する」をお使いください。
err-late-part = 続きを、まだ用意できません。
rec-late-part = 通信のできるところで、もう一度お試しください。ここまでに書いたことは、そのままです。
err-draft-file-not-saved = ファイルに残せませんでした。
rec-draft-file-not-saved = もう一度押してください。だめなときは、終わりまで進めて印刷してください。

## Everything else.

err-page-not-found = そのページはありません。
rec-page-not-found = はじめのページにもどって、選び直してください。
err-no-script = この画面は、いまの設定では動きません。施設に電話でお申し込みください。紙でも同じ申し込みができます。
rec-no-script = 画面を動かす設定（JavaScript）を入れると、ここで申込書を作れます。
err-start = この画面を始められませんでした。
rec-start = 開き直してもだめなときは、施設に電話でお申し込みください。
