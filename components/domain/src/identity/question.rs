codes! {
    /// What is still to be looked at on a document before its verdict is final.
    pub enum DocumentQuestion {
        /// Its last day of validity.
        Expires = "expires",
        /// Its day of issue.
        Issued = "issued",
        /// Whether it is the paper itself or a copy.
        Original = "original",
        /// Which sides were copied.
        Sides = "sides",
        /// Whether My Number is printed on it.
        MyNumberPrinted = "my-number-printed",
        /// Whether the holder wrote an address into it.
        HolderPageAddress = "holder-page-address",
        /// Whether the name is that of the request.
        NameMatches = "name-matches",
        /// Whether the address is that of the request.
        AddressMatches = "address-matches",
    }
}
