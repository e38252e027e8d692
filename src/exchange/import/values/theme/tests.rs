use super::Themes;
use crate::exchange::{
    import::{
        Answers, Asking,
        values::testing::{base, text},
    },
    read::workbook::Content,
};

fn read(themes: &Themes, content: &Content) -> (Vec<String>, Vec<String>) {
    let answers = Answers::default();
    let mut asking = Asking::of(&answers, "S!1");
    let found = themes.read(content, "S!N1", &mut asking);
    (found, asking.questions.into_iter().map(|one| one.read).collect())
}

#[test]
fn themes_are_read_whatever_parts_them() {
    let held = base();
    let themes = Themes::of(&held.base());
    let texts = [
        "PE, E, J, AVS",
        "Petite enfance ; Enfance ; Jeunesse ; AVS",
        "PE/E/J/AVS",
        "PE E J AVS",
        "Petite enfance\nEnfance\nJeunesse\nanimation de la vie sociale",
        "PE, Enfance-Jeunesse, Vie sociale",
    ];
    for one in texts {
        let expected = ["petite_enfance", "enfance", "jeunesse", "animation_vie_sociale"];
        assert_eq!(
            read(&themes, &text(one)),
            (expected.map(str::to_owned).into(), vec![]),
            "{one}"
        );
    }
}

#[test]
fn a_word_that_is_no_theme_is_asked_and_a_legend_teaches_it() {
    let held = base();
    let mut themes = Themes::of(&held.base());
    let (found, asked) = read(&themes, &text("PE ; VS ; transition"));
    assert_eq!(
        (found, asked),
        (vec!["petite_enfance".to_owned()], vec!["VS".into(), "transition".into()])
    );

    themes.learn("Légende : PE petite enfance ; VS = animation de la vie sociale");
    let (found, asked) = read(&themes, &text("PE ; VS"));
    assert_eq!(found, ["petite_enfance", "animation_vie_sociale"]);
    assert!(asked.is_empty());
}
