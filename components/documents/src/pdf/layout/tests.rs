//! What stands on which page.

use super::*;
use proptest::prelude::*;

const GOTHIC: &[u8] = include_bytes!("../../../../../public/fonts/biz-udpgothic.ttf");

/// What a block says that is looked for; no other text has these signs.
const SENTENCE: &str = "◆";
const NEXT: &str = "◇";

/// The pages (from 0) on which text with this sign stands.
fn pages(laid_out: &LaidOut, sign: &str) -> Vec<usize> {
    let says = |mark: &Mark| match mark {
        Mark::Letters { line, .. } => line.runs.iter().any(|run| run.text.contains(sign)),
        _ => false,
    };
    let has = |page: &Page| page.marks.iter().any(says);
    let pages = laid_out.pages.iter().enumerate();
    pages.filter(|(_, page)| has(page)).map(|(number, _)| number).collect()
}

fn laid_out(blocks: Vec<Block>) -> LaidOut {
    let fonts = Fonts::read(&[GOTHIC]).expect("the font that ships");
    let mut layout = Layout::new(&fonts);
    let sheet = Sheet { id: "request".to_owned(), title: "請求書".to_owned(), blocks };
    layout.sheet(&sheet).expect("letters that are there");
    layout.finish()
}

/// A sentence of about so many lines, with its sign in each of them.
fn sentence(lines: usize) -> Block {
    Block::Sentence(SENTENCE.repeat(43 * lines - 20))
}

fn signature() -> Block {
    Block::Signature { label: NEXT.repeat(4), seal: "印".to_owned() }
}

/// What fills a page before: rows of several heights, and sentences of their own.
fn filler() -> impl Strategy<Value = Vec<Block>> {
    let row = (1..9_usize).prop_map(|lines| ("項目".to_owned(), "値\n".repeat(lines)));
    let table = (any::<bool>(), prop::collection::vec(row, 1..6)).prop_map(|(heading, rows)| {
        let heading = if heading { "見出し".to_owned() } else { String::new() };
        Block::Table { heading, rows }
    });
    let words = (1..400_usize).prop_map(|letters| Block::Sentence("文".repeat(letters)));
    let right = Just(Block::Right("日付".to_owned()));
    prop::collection::vec(prop_oneof![table, words, right], 0..12)
}

/// What a sentence can introduce, its first part with the sign.
fn introduced() -> Vec<Block> {
    let row =
        |first: &str| vec![(first.to_owned(), "値".to_owned()), (String::new(), "値".to_owned())];
    vec![
        signature(),
        Block::Ticks(vec![format!("{NEXT}\nこうする"), "次".to_owned()]),
        Block::Address(vec!["〒103-0011".to_owned(), NEXT.to_owned()]),
        Block::Table { heading: NEXT.to_owned(), rows: row("項目") },
        Block::Table { heading: String::new(), rows: row(NEXT) },
        Block::Office { heading: NEXT.to_owned(), lines: vec!["受付".to_owned(); 4] },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_sentence_stands_with_what_it_introduces(before in filler(), lines in 1..6_usize) {
        for next in introduced() {
            let mut blocks = before.clone();
            blocks.extend([sentence(lines), next.clone()]);
            let laid_out = laid_out(blocks);
            let (of_sentence, of_next) = (pages(&laid_out, SENTENCE), pages(&laid_out, NEXT));
            prop_assert_eq!(of_sentence.len(), 1, "{:?}", next);
            prop_assert_eq!(&of_sentence, &of_next, "{:?}", next);
        }
    }

    /// However long it is: as long as both fit a page at all, they stand on one.
    #[test]
    fn nobody_signs_a_page_on_which_nothing_is_declared(
        before in filler(),
        lines in 1..120_usize,
    ) {
        let mut blocks = before;
        blocks.extend([sentence(lines), signature()]);
        let laid_out = laid_out(blocks);
        let (declared, signed) = (pages(&laid_out, SENTENCE), pages(&laid_out, NEXT));
        prop_assert_eq!(signed.len(), 1);
        prop_assert_eq!(declared.last(), signed.last());
        prop_assert!(lines > 40 || declared.len() == 1, "{:?}", declared);
    }
}

/// The height at which a page ends is met point by point: each place has its own rounding.
#[test]
fn a_declaration_never_leaves_its_signature_wherever_a_page_ends() {
    for rows in 0..30 {
        for lines in 1..8 {
            let row = ("項目".to_owned(), "値\n".repeat(lines) + "値");
            let table = Block::Table { heading: String::new(), rows: vec![row; rows] };
            let laid_out = laid_out(vec![table, sentence(2), sentence(3), signature()]);
            let declared = pages(&laid_out, SENTENCE);
            assert_eq!(declared, pages(&laid_out, NEXT), "{rows} rows of {lines} lines");
        }
    }
}

#[test]
fn what_does_not_fit_a_page_makes_no_empty_one() {
    for next in introduced() {
        for lines in [1, 60, 130] {
            let all = laid_out(vec![sentence(lines), next.clone()]);
            assert!(all.pages.iter().all(|page| !page.marks.is_empty()), "{lines}: {next:?}");
            assert!(all.pages.len() <= 2 + lines / 40, "{lines}: {next:?}");
        }
    }
    let long = Block::Ticks(vec![NEXT.repeat(43 * 60)]);
    let all = laid_out(vec![sentence(1), long]);
    assert!(all.pages.iter().all(|page| !page.marks.is_empty()));
}
