//! What stands in files: ordinary, long and hostile.
#![allow(dead_code, reason = "each program uses a part")]

use proptest::prelude::*;

/// Titles, notes and cells.
pub fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        "開示の請求への回答の期限",
        "第12号 回答; 期限, あと3日: \"急ぎ\"",
        "一行目\n二行目\n\n四行目",
        "ほかの改行\r\nもう一つ\rおわり",
        "区切り\u{2028}段落\u{2029}おわり",
        "逆斜線 \\ \\n \\, \\\\ C:\\new\\table",
        "\\",
        "\\n",
        "終わりに逆斜線\\",
        "コンマ,セミコロン;コロン:引用\"\"'",
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:other",
        "\r\nATTENDEE:mailto:a@example.com",
        "👵🏼👨‍👩‍👧‍👦🇯🇵 絵文字",
        "𠮷田 葛\u{E0100}飾区 﨑 髙",
        "か\u{3099}は\u{309A} 結合文字",
        "\u{FEFF}見えない\u{200B}しるし\u{202E}逆",
        " 前後の空き ",
        "\u{3000}全角の空き\u{3000}",
        "\t字下げ\tと\t区切り",
        "\u{0}消える\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}文字",
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+81-3-1234-5678",
        "-5",
        "@SUM(A1)",
        "＝１＋１",
        "＋８１",
        "－",
        "＠全角",
        " =1+1",
        "\u{200B}=1+1",
        "\u{0}=1+1",
        "\n=1+1",
        "'=1+1",
        "''",
        "0312345678",
        "1030011",
        "0",
        "007",
        "12345678901",
        "123456789012",
        "０３１２３４５６７８",
        "03-1234-5678",
        "1-2-3",
        "１－２－３",
        "2026-11-26",
        "2026-012",
        "5/3",
        "10:30",
        "(1)",
        "1E5",
        "=\"0312345678\"",
        "TRUE",
        "ID",
        "# 見出し",
    ]
    .map(str::to_owned)
    .into();
    texts.push("長".repeat(1000));
    texts.push("𠮷\u{E0100}".repeat(500));
    texts.push("👨‍👩‍👧‍👦".repeat(200));
    texts.push("a".repeat(1000));
    texts.push("\\,;\n".repeat(250));
    texts.push(" ".repeat(1000));
    texts.push("0".repeat(1000));
    // Around the places where a line is broken.
    texts.extend((55..80).flat_map(|n| ["a".repeat(n) + "字", "a".repeat(n) + "\n,𠮷"]));
    texts
}

/// Any text, with what a writer may stumble over more often than chance has it.
pub fn any_text() -> impl Strategy<Value = String> {
    let awkward = "\r\n\t\\;,:\"'=+-@＝＋－＠ 0123456789０\u{0}\u{85}\u{2028}𠮷\u{E0100}";
    let awkward: Vec<char> = awkward.chars().collect();
    let letter = prop_oneof![any::<char>(), prop::sample::select(awkward)];
    prop::collection::vec(letter, 0..300).prop_map(String::from_iter)
}
