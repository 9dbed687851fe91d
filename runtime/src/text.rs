//! What a header, a form field or a text body may be made of.

/// A text field: `String`, `Secret<String>`, or an `Option` or a `Vec` of such. Sealed.
///
/// A [`Secret`](crate::Secret) is sent like any text and left out where the request is shown.
pub trait TextValue: sealed::Each {}

impl<V: sealed::Each + ?Sized> TextValue for V {}

pub(crate) mod sealed {
    use crate::secret::Secret;

    /// Visits every value of a field in order, and says whether it is secret.
    pub trait Each {
        fn each(&self, visit: &mut dyn FnMut(&str, bool));
    }

    impl Each for str {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            visit(self, false);
        }
    }

    impl Each for String {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            visit(self, false);
        }
    }

    impl<V: Each> Each for Secret<V> {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            self.expose().each(&mut |text, _| visit(text, true));
        }
    }

    impl<V: Each> Each for Option<V> {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    impl<V: Each> Each for Vec<V> {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            self.as_slice().each(visit);
        }
    }

    impl<V: Each> Each for [V] {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    /// A part of a list is borrowed: a key that repeats may be interrupted by others.
    impl<V: Each + ?Sized> Each for &V {
        fn each(&self, visit: &mut dyn FnMut(&str, bool)) {
            (**self).each(visit);
        }
    }
}
