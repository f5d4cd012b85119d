codes! {
    /// On what a rule in a facility's file rests.
    #[derive(Default)]
    pub enum Basis {
        /// The regulation says so.
        #[default]
        Text = "text",
        /// The text allows more than one reading; this one was chosen.
        Reading = "reading",
        /// The regulation is silent or stale, and the law says so.
        Law = "law",
        /// No text; common sense, for the facility to confirm.
        Reasoned = "reasoned",
    }
}
