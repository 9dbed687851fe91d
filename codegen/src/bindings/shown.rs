//! Decides which request of a collection is shown to those who see its crate for the first time.

use super::tests::never;
use super::{AuthDef, Bindings, Cluster, End, Ident, Module};

/// A call that can be shown.
pub struct Shown {
    /// The modules from the collection's down to the request's, both included.
    pub path: Vec<Ident>,
    /// The request function.
    pub function: Ident,
    /// Its request struct.
    pub request: Ident,
    /// How its answer is read.
    pub end: End,
    /// The variables that it needs and that have no value of their own.
    pub set: Vec<Ident>,
}

impl Bindings {
    /// The request that says most with least: one that can be sent as it was saved, that answers a type, that changes
    /// nothing and needs few variables; the first of several like that. Nothing where there is no request.
    pub fn shown(&self) -> Option<Shown> {
        let all = self.root.tree().into_iter().flat_map(|module| module.clusters.iter().map(move |own| (module, own)));
        let all = all.map(|(module, cluster)| (module, cluster, self.unset(cluster)));
        let (module, cluster, set): (&Module, &Cluster, Vec<Ident>) = all.min_by_key(|(module, cluster, set)| {
            let sendable = !cluster.request.fields.iter().any(|field| never(&field.saved));
            let typed = matches!(cluster.function.end, End::Json | End::SecretJson | End::Cases);
            (!sendable, !typed, cluster.item.method != "GET", set.len(), module.path.len())
        })?;
        Some(Shown {
            path: module.path.clone(),
            function: cluster.function.name.clone(),
            request: cluster.request.name.clone(),
            end: cluster.function.end,
            set,
        })
    }

    /// The variables without a value that a request mentions.
    fn unset(&self, cluster: &Cluster) -> Vec<Ident> {
        let item = &cluster.item;
        let mut texts: Vec<String> = vec![item.url.clone()];
        texts.extend(item.headers.iter().map(|(_, value)| value.clone()));
        texts.extend(match &item.auth {
            AuthDef::None => Vec::new(),
            AuthDef::Basic(username, password) => vec![username.clone(), password.clone()],
            AuthDef::Bearer(token) | AuthDef::OAuth2 { token, .. } => vec![token.clone()],
            AuthDef::ApiKey { value, .. } => vec![value.clone()],
            AuthDef::Signed { parameters, .. } => parameters.iter().map(|(_, value)| value.clone()).collect(),
        });
        // What `saved` is made of is spelled out in its expressions.
        texts.extend(cluster.request.fields.iter().map(|field| format!("{:?}", field.saved)));
        let mentions = |key: &str| texts.iter().any(|text| text.contains(&format!("{{{{{key}}}}}")));
        let unset =
            self.environment.variables.iter().filter(|variable| variable.value.is_none() && mentions(&variable.key));
        unset.map(|variable| variable.name.clone()).collect()
    }
}
