kind-disclosure = 私の記録を見たい（開示）
payment-state-short = あと{ $yen }円足りません。
