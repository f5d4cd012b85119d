# May this person ask? Headings, reasons and what would help.

authority-decision-proceed = このまま進められます
authority-decision-confirm-with-principal = 施設がご本人の気持ちを確かめてから進みます
authority-decision-need-document = まだ必要なものがあります
authority-decision-return-for-correction = 書類に直すところがあります
authority-decision-hold = すぐには決められません
authority-decision-escalate = 施設の責任者が決めます
authority-decision-reject = この申し込み方では、受けてもらえない見込みです

# The same to staff at the counter.
authority-decision-staff-proceed = この方の申し込みを受けられます
authority-decision-staff-confirm-with-principal = 先に、ご本人の気持ちを確かめてください
authority-decision-staff-need-document = 足りない書類があります
authority-decision-staff-return-for-correction = 書類を返して、直してもらってください
authority-decision-staff-hold = 窓口では決めず、責任者に相談してください
authority-decision-staff-escalate = 責任者に回してください
authority-decision-staff-reject = この申し込み方では受けられません

# { $end } the last day inside the facility's period.
authority-reason-mandate-too-old = 委任状が、施設の決まりより古くなっています。新しいものとして扱われるのは{ $end }まででした。
authority-reason-mandate-too-old-help = 新しい日付の委任状があれば、早く進みます。いまの委任状のままなら、施設がご本人に確かめます。
authority-reason-comprehensive-mandate = 委任状が「すべてを任せる」という書き方で、この申し込みのことがわかりません。
authority-reason-comprehensive-mandate-help = 何を申し込むのかを書いた委任状があれば、早く進みます。
authority-reason-mandate-undated = 委任状に日付がありません。
authority-reason-mandate-undated-help = ご本人に、任せた日の日付を書いてもらってください。
authority-reason-mandate-refused = この施設の決まりでは、その委任状は受け取れません。
authority-reason-mandate-refused-help = ご本人に、新しい日付で、この申し込みのことを書いた委任状を書いてもらってください。
authority-reason-always-confirm = この施設では、どなたが代わりに申し込むときも、ご本人の気持ちを確かめます。
authority-reason-always-confirm-help = ご本人に、施設からたずねることを先に話しておいてください。
authority-reason-mandate-date-in-future = 委任状の日付が、まだ来ていない日になっています。
authority-reason-mandate-date-in-future-help = 書きちがいかもしれません。ご本人に正しい日付で書き直してもらってください。
authority-reason-principal-cannot-confirm = ご本人の気持ちを、施設が確かめられません。
authority-reason-principal-cannot-confirm-help = 成年後見の申し立てなど、どうすればよいかを、窓口に電話で相談してください。
authority-reason-principal-is-adult = ご本人は成年（18歳以上）なので、親という立場では申し込めません。
authority-reason-principal-is-adult-help = ご本人に委任状を書いてもらうと、代理人として申し込めます。
authority-reason-agency-ended-by-death = ご本人が亡くなると、代理人としての権限は終わります。
authority-reason-agency-ended-by-death-help = ご遺族としての申し込みができないか、施設にお尋ねください。
authority-reason-not-statutory-agent = 保佐人や補助人というだけでは、この申し込みの代理はできません。
authority-reason-not-statutory-agent-help = この申し込みを任されていることがわかる、代理行為目録か委任状をご用意ください。
authority-reason-no-agency-for-this-act = この申し込みを任されていることが、まだ書類で示されていません。
authority-reason-no-agency-for-this-act-help = 代理行為目録に書かれているかをお確かめください。なければ、ご本人の委任状をご用意ください。
authority-reason-voluntary-guardianship-not-in-force = 任意後見監督人が選ばれるまで、任意後見の契約は始まっていません。
authority-reason-voluntary-guardianship-not-in-force-help = 選ばれたことがわかる書類か、この申し込みのための委任状をご用意ください。
authority-reason-principal-consent-required = ご本人が判断できるときは、ご本人の承知が必要です。
authority-reason-principal-consent-required-help = 見せてよいかを、まずご本人に聞いてください。委任状でも申し込めます。
authority-reason-dead-protected-but-only-subject-may-ask = 決まりは亡くなった方の情報も守っていますが、申し込めるのはご本人だけと書かれています。
authority-reason-dead-protected-but-only-subject-may-ask-help = どうするかは施設の責任者が決めます。窓口に電話で相談してください。
authority-reason-living-persons-only = この施設の決まりは、生きている方の情報だけのものです。
authority-reason-living-persons-only-help = 決まりとは別に、ご遺族に応じてもらえることがあります。窓口に電話で相談してください。
authority-reason-not-spouse-child-parent = ご遺族として申し込めるのは、夫や妻、子、父母と、それに近い方です。
authority-reason-not-spouse-child-parent-help = 申し込める立場の方に頼むか、窓口に電話で相談してください。

authority-flag-court-granted-agency = 家庭裁判所がこの申し込みの代理を認めているため、代理人として扱うかを責任者が決めます。
authority-flag-minor-fifteen-or-older = ご本人が15歳以上なので、施設がご本人の考えも聞くことがあります。
authority-flag-may-provide-without-consent = ご本人の承知がなくても、施設が相談して見せることを決める場合があります。
authority-flag-regulation-silent-law-allows = 施設の決まりには書かれていませんが、法律により申し込むことができます。
authority-flag-respect-lifetime-wish = 亡くなった方が生きていたときの気持ちと名誉を大切にして、施設が決めます。
authority-flag-adult-from = ご本人はまもなく成年（18歳）になります。
authority-flag-paper-older-than-usual = 書類の日付が、ふつうより古くなっています。新しいものを求められることがあります。
authority-flag-ask-principal = この先、ご本人の気持ちを施設が確かめます。

authority-suggest-bereaved-route = ご遺族としての申し込みに変えることができます。
authority-suggest-guardianship-or-manager = 成年後見などの申し立てをするか、施設の個人情報の責任者に相談してください。
authority-suggest-mandate = ご本人に委任状を書いてもらってください。

# Statements that stand in for a paper.
fact-profession-and-registration = 職業の名前と登録番号
fact-principal-agreed = ご本人が、あなたに見せてよいと言っていること

mandate-scope-specific = この申し込みのことが書かれています
mandate-scope-specific-hint = たとえば「介護記録を見せてもらう申し込みを任せる」と書かれているものです。
mandate-scope-comprehensive = 「すべてを任せる」のように書かれています
mandate-scope-comprehensive-hint = この申し込みのことが書かれていないと、施設がご本人に確かめることがあります。
