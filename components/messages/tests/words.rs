//! What every word on the page is held to. The folders are iterated: a new language or theme is held
//! to it without being listed here.

#[path = "../build/parts.rs"]
mod parts;
#[path = "../build/read.rs"]
mod read;
#[path = "../build/refusal.rs"]
mod refusal;

use std::collections::BTreeMap;
use std::path::Path;

use madoguchi_messages::{Language, find, say};
use read::Messages;

/// Words of computing and of English that many of our readers never learnt, each with what we say.
const JARGON: &[(&str, &str)] = &[
    ("アカウント", "言わずにすむ"),
    ("アクセス", "開く、見る"),
    ("アップロード", "選ぶ、送る"),
    ("アプリ", "この画面"),
    ("インストール", "入れる"),
    ("ウィザード", "手続き"),
    ("エラー", "何が起きたかを言う"),
    ("オプション", "選べること"),
    ("オフライン", "つながっていないとき"),
    ("オンライン", "つながっているとき"),
    ("キャッシュ", "言わずにすむ"),
    ("キャンセル", "やめる"),
    ("クッキー", "言わずにすむ"),
    ("クリック", "押す"),
    ("クリア", "消す"),
    ("コンテンツ", "中身"),
    ("サイト", "ページ"),
    ("サーバ", "言わずにすむ"),
    ("サポート", "手伝う"),
    ("システム", "この画面"),
    ("スキップ", "飛ばす"),
    ("スクロール", "下へ進む"),
    ("ステータス", "ようす"),
    ("ステップ", "画面、番目"),
    ("ストレージ", "とっておく場所"),
    ("セッション", "言わずにすむ"),
    ("タップ", "押す"),
    ("タブ", "画面"),
    ("ダウンロード", "保存する"),
    ("チェックボックス", "しるしの欄"),
    ("テキスト", "文、文字"),
    ("デバイス", "機械"),
    ("データベース", "とっておく場所"),
    ("デフォルト", "はじめの"),
    ("ドキュメント", "書類"),
    ("バージョン", "新しいもの、古いもの"),
    ("バリデーション", "確かめ"),
    ("フィールド", "欄"),
    ("フォーマット", "形"),
    ("フォーム", "用紙、画面"),
    ("ブラウザ", "画面"),
    ("プライバシー", "個人情報"),
    ("プレビュー", "見本"),
    ("プロセス", "手順"),
    ("ポリシー", "決まり"),
    ("メニュー", "一覧"),
    ("メモリ", "言わずにすむ"),
    ("モード", "設定"),
    ("ユーザー", "使う方"),
    ("リスト", "一覧"),
    ("リセット", "はじめにもどす"),
    ("リロード", "開き直す"),
    ("リンク", "行、ボタン"),
    ("ログアウト", "終わる"),
    ("ログイン", "言わずにすむ"),
];

/// Words that contain a banned one and are no jargon.
const NO_JARGON: &[&str] = &["タブレット"];

/// What a hurried hand leaves behind.
const LEFTOVERS: &[&str] = &[
    "TODO", "TBD", "FIXME", "XXX", "xxx", "lorem", "Lorem", "{", "}", "$", "%", "<", ">", "_",
    "\\", "  ",
];

fn all() -> BTreeMap<String, Messages> {
    read::languages(Path::new(env!("CARGO_MANIFEST_DIR")), &parts::parts())
        .expect("the build took these files")
}

/// Each text of each language with its key, and with 〇 for each placeable.
fn texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (tag, messages) in all() {
        for (key, message) in messages {
            let mut text = message.text;
            for name in message.names {
                text = text.replace(&format!("{{{name}}}"), "〇");
            }
            texts.push((format!("{tag}/{key}"), text));
        }
    }
    assert!(texts.len() > 300, "only {} texts were found", texts.len());
    texts
}

/// Fails with every text that has something in it, not only the first.
fn none(what: &str, found: impl Fn(&str) -> Option<String>) {
    let lines: Vec<String> = texts()
        .iter()
        .filter_map(|(key, text)| found(text).map(|why| format!("  {key}: {why}: {text}")))
        .collect();
    assert!(lines.is_empty(), "{what}:\n{}", lines.join("\n"));
}

#[test]
fn every_language_says_what_japanese_says() {
    let languages = all();
    let ja = &languages["ja"];
    for (tag, messages) in &languages {
        let lacks: Vec<_> = ja.keys().filter(|key| !messages.contains_key(*key)).collect();
        let only_here: Vec<_> = messages.keys().filter(|key| !ja.contains_key(*key)).collect();
        assert!(lacks.is_empty(), "{tag} lacks {lacks:?}");
        assert!(only_here.is_empty(), "{tag} has, and ja has not, {only_here:?}");
        for (key, message) in messages {
            assert_eq!(message.names, ja[key].names, "placeables of {tag}/{key}");
        }
    }
}

#[test]
fn every_folder_is_a_language_and_the_table_says_what_the_files_say() {
    let languages = all();
    let tags: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(tags.first(), Some(&"ja"));
    assert_eq!(tags.len(), languages.len());
    assert!(tags.iter().all(|tag| languages.contains_key(*tag)));
    for (key, message) in &languages["ja"] {
        assert_eq!(find(key).map(say), Some(message.text.as_str()), "{key}");
    }
}

#[test]
fn no_text_has_leftovers_of_its_making() {
    none("leftovers", |text| {
        LEFTOVERS.iter().find(|l| text.contains(**l)).map(|l| format!("`{l}`"))
    });
}

#[test]
fn no_text_has_half_width_kana() {
    none("half-width kana", |text| {
        text.chars().find(|c| ('\u{ff61}'..='\u{ff9f}').contains(c)).map(String::from)
    });
}

#[test]
fn no_text_speaks_the_jargon_of_computing() {
    none("jargon, and what we say instead", |text| {
        let mut plain = text.to_owned();
        for word in NO_JARGON {
            plain = plain.replace(word, "");
        }
        let (word, instead) = JARGON.iter().find(|(word, _)| plain.contains(word))?;
        Some(format!("{word} → {instead}"))
    });
}

#[test]
fn no_sentence_is_too_long_to_be_read_in_one_breath() {
    none("sentences of more than 60 letters", |text| {
        let longest = text.split('。').map(|sentence| sentence.chars().count()).max()?;
        (longest > 60).then(|| format!("{longest} letters"))
    });
}

#[test]
fn whoever_is_told_what_happened_is_told_what_to_do() {
    for (tag, messages) in all() {
        for key in messages.keys() {
            if let Some(code) = key.strip_prefix("err-") {
                let partner = format!("rec-{code}");
                assert!(messages.contains_key(&partner), "{tag}: {key} without {partner}");
            }
            if let Some(code) = key.strip_prefix("rec-") {
                let partner = format!("err-{code}");
                assert!(messages.contains_key(&partner), "{tag}: {key} without {partner}");
            }
            // Why a paper will not do is never said without what would help.
            for prefix in ["authority-reason-", "identity-flag-"] {
                if key.starts_with(prefix) && !key.ends_with("-help") {
                    let help = format!("{key}-help");
                    assert!(messages.contains_key(&help), "{tag}: {key} without {help}");
                }
            }
        }
    }
}
