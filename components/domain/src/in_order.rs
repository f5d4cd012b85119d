/// Puts a value into a list that is in order and holds each value once. For the handful that a
/// verdict says, a list weighs less in the page than a tree, and there is nothing to look up.
pub(crate) fn put<T: Ord>(list: &mut Vec<T>, value: T) {
    let at = list.iter().position(|there| *there >= value).unwrap_or(list.len());
    if list.get(at) != Some(&value) {
        list.insert(at, value);
    }
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn a_list_stays_in_order_and_holds_each_value_once() {
        let mut list = Vec::new();
        for value in [3, 1, 2, 3, 1] {
            put(&mut list, value);
        }
        assert_eq!(list, [1, 2, 3]);
    }
}
