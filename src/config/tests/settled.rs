//! Settings from flags, the environment and the file, and saved choices.

use super::*;

#[test]
fn a_base_and_a_file_are_named_from_the_root_whatever_way_they_are_given() {
    let here = std::env::current_dir().unwrap();
    let variables = |name: &str| (name == "BINOME_DB").then(|| "\"ma base.db\"".into());
    for given in
        [Given { db: Some("ma base.db".into()), ..Given::default() }, Given::environment(variables)]
    {
        let settings = settle(given, (None, Config::default()), None).unwrap();
        assert_eq!(settings.db, here.join("ma base.db"));
    }
    let home = Given { db: Some("~/b.db".into()), ..Given::default() };
    let settings = settle(home, (None, Config::default()), None).unwrap();
    assert!(settings.db.is_absolute() && !settings.db.starts_with(&here), "{settings:?}");
}

#[test]
fn what_was_named_for_one_run_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let kept = |text: &str, given: Given, base: &str| {
        fs::write(&path, text).unwrap();
        let config = parse(text, &path).unwrap();
        let settings = settle(given, (Some(path.clone()), config), None).unwrap();
        Keeping::of(&settings).keep(Path::new(base), "Zoé").unwrap();
        fs::read_to_string(&path).unwrap()
    };
    let named = |db: Option<&str>, me: Option<&str>| Given {
        db: db.map(Into::into),
        me: me.map(str::to_owned),
        ..Given::default()
    };
    let own = "db = \"/srv/a.db\"\nme = \"Anne\"\n";
    assert_eq!(kept(own, named(None, Some("Zoé")), "/srv/a.db"), own);
    assert_eq!(kept(own, named(Some("/srv/b.db"), None), "/srv/b.db"), own);
    // Choices on the screen are kept, and so is a first base, however it was named.
    let chosen = "db = \"/srv/c.db\"\nme = \"Zoé\"\n";
    assert_eq!(kept(own, named(Some("/srv/b.db"), None), "/srv/c.db"), chosen);
    assert_eq!(kept("", named(Some("/srv/c.db"), None), "/srv/c.db"), chosen);
    assert_eq!(
        kept("", named(Some("/srv/c.db"), Some("Zoé")), "/srv/c.db"),
        "db = \"/srv/c.db\"\n"
    );
}

#[test]
fn flags_go_before_the_environment_and_both_before_the_file() {
    let environment = Given::environment(|name| match name {
        "BINOME_DB" => Some("/env.db".into()),
        "BINOME_AS" => Some("Eve".into()),
        "BINOME_LANG" => Some(String::new().into()),
        _ => None,
    });
    let flags = Given { db: Some("/flag.db".into()), ..Given::default() };
    let config = read("db = '/file.db'\nme = 'Anne'\nlang = 'en'").unwrap();
    let settings = settle(flags.over(environment), (None, config.clone()), Some("fr_FR")).unwrap();
    assert_eq!(settings.db, Path::new("/flag.db"));
    assert_eq!(settings.me.as_deref(), Some("Eve"));
    assert_eq!(settings.lang, Lang::En);
    let settings = settle(Given::default(), (None, config), None).unwrap();
    assert_eq!(settings.db, Path::new("/file.db"));
    assert!(!settings.usual_place);
}

#[test]
fn the_language_is_the_systems_else_french() {
    let from = |locale| language(&Given::default(), None, locale);
    assert_eq!(from(Some("en-GB")), Lang::En);
    assert_eq!(from(Some("de-DE")), Lang::Fr);
    assert_eq!(from(Some("C")), Lang::Fr);
    assert_eq!(from(None), Lang::Fr);
}

#[test]
fn an_unknown_language_is_reported_with_its_variable() {
    let given = Given { lang: Some("french".into()), ..Given::default() };
    let problem = settle(given, (None, Config::default()), None).unwrap_err();
    assert!(problem.sentence(Lang::En).starts_with("BINOME_LANG: "));
}

#[test]
fn the_log_is_off_unless_it_is_asked_for() {
    let log = |given: Option<&str>, text: &str| {
        let given = Given { log: given.map(str::to_owned), ..Given::default() };
        settle(given, (None, read(text).unwrap()), None).map(|settings| settings.log)
    };
    assert_eq!(log(None, ""), Ok(LevelFilter::OFF));
    assert_eq!(log(None, "log = 'warn'"), Ok(LevelFilter::WARN));
    assert_eq!(log(Some("trace"), "log = 'warn'"), Ok(LevelFilter::TRACE));
    assert_eq!(log(Some("off"), "log = 'warn'"), Ok(LevelFilter::OFF));
    let sentence = log(Some("3"), "").unwrap_err().sentence(Lang::En);
    assert!(sentence.starts_with("BINOME_LOG: ") && sentence.contains("debug"), "{sentence}");
}

#[test]
fn a_choice_is_kept_and_the_rest_of_the_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/config.toml");
    keeping(&path).keep(Path::new("/srv/a.db"), "Anne").unwrap();
    let first = fs::read_to_string(&path).unwrap();
    assert_eq!(first, "db = \"/srv/a.db\"\nme = \"Anne\"\n");
    let written = "# à nous\nme = \"Eve\" # moi\n\n[alerts]\n# patience\nsilence_days = 60\n";
    fs::write(&path, written).unwrap();
    keeping(&path).keep(Path::new("/srv/b.db"), "Zoé « Z »").unwrap();
    let text = fs::read_to_string(&path).unwrap();
    for kept in ["# à nous\n", " # moi\n", "# patience\nsilence_days = 60\n"] {
        assert!(text.contains(kept), "{text}");
    }
    let config = parse(&text, &path).unwrap();
    assert_eq!(config.me.as_deref(), Some("Zoé « Z »"));
    assert_eq!(config.db.as_deref(), Some(Path::new("/srv/b.db")));
    assert_eq!(config.thresholds, [(Setting::SilenceDays, 60)].into());
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_choice_is_not_kept_in_a_file_that_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, "me = Anne\n").unwrap();
    assert!(keeping(&path).keep(Path::new("/srv/a.db"), "Eve").is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "me = Anne\n");
}
