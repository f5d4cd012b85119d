//! What `cargo xtask test` walks in Chromium, Firefox and WebKit.

mod accessibility;
mod bad_input;
mod changed_answers;
mod desk;
mod desk_cases;
mod desk_consents;
mod desk_killed;
mod desk_registers;
mod desk_requests;
mod desk_room;
mod desk_screens;
mod desk_sealed;
mod desk_troubles;
mod draft_files;
mod editor;
mod embedded;
mod erasing;
mod facilities;
mod first_screen;
mod keyboard;
mod nothing_kept;
mod offline;
mod papers;
mod people;
mod policy_page;
mod printing;
mod privacy;
mod returning;
mod sealed;
mod sixth_facility;
mod staff_checks;
mod start_page;
mod two_tabs;
mod typed_dates;
mod verdicts;
mod walks;

use std::process::ExitCode;

use madoguchi_e2e::harness;

fn main() -> ExitCode {
    let tests = [
        walks::tests(),
        start_page::tests(),
        verdicts::tests(),
        typed_dates::tests(),
        bad_input::tests(),
        returning::tests(),
        changed_answers::tests(),
        two_tabs::tests(),
        nothing_kept::tests(),
        draft_files::tests(),
        papers::tests(),
        sealed::tests(),
        erasing::tests(),
        desk::tests(),
        desk_cases::tests(),
        desk_consents::tests(),
        desk_killed::tests(),
        desk_requests::tests(),
        desk_registers::tests(),
        desk_screens::tests(),
        desk_sealed::tests(),
        desk_troubles::tests(),
        editor::tests(),
        embedded::tests(),
        accessibility::tests(),
        keyboard::tests(),
        sixth_facility::tests(),
        first_screen::tests(),
        privacy::tests(),
        staff_checks::tests(),
        policy_page::tests(),
        printing::tests(),
        offline::tests(),
    ];
    harness::run(tests.into_iter().flatten().collect())
}
