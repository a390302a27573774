package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Wording;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class WordingsTest {
    @Autowired
    Wordings wordings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    private Officer officer;

    @BeforeEach
    void officer() {
        officer = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
    }

    @Test
    void aDeskKeepsItsOwnTexts() {
        wordings.add(officer, new Wording.Draft("Greeting", "Thank you for writing."));
        var colleague = neighbourhood.officer(Neighbourhood.SIBLING, Role.CHAIR);
        assertThat(wordings.list(colleague)).anySatisfy(wording -> {
            assertThat(wording.title()).isEqualTo("Greeting");
            assertThat(wording.body()).isEqualTo("Thank you for writing.");
        });
        for (var place : new OrganizationId[] {Neighbourhood.OWN, Neighbourhood.ANCESTOR}) {
            assertThat(wordings.list(neighbourhood.officer(place, Role.OFFICER)))
                    .extracting(Wording::title)
                    .doesNotContain("Greeting");
        }
    }

    @Test
    void anotherDeskNeitherFindsNorRetiresThem() {
        wordings.add(officer, new Wording.Draft("Kept", "…"));
        var kept = named("Kept");
        var stranger = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        assertThat(wordings.find(stranger, kept.id())).isEmpty();
        wordings.retire(stranger, kept.id());
        assertThat(wordings.find(officer, kept.id())).isPresent();
    }

    @Test
    void retiredItIsOutOfUseAndStaysOnRecord() {
        wordings.add(officer, new Wording.Draft("Old", "…"));
        var old = named("Old");
        wordings.retire(officer, old.id());
        wordings.retire(officer, old.id());
        assertThat(wordings.find(officer, old.id())).isEmpty();
        assertThat(rows.acts(old.id())).containsExactly("wording.added done", "wording.retired done");
        assertThat(rows.list("select retired_by from consultation.wording where id = ?", old.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("retired_by"))
                        .isEqualTo(officer.account().value()));
    }

    @Test
    void whoAnswersNoRequestsHasNone() {
        wordings.add(officer, new Wording.Draft("Ours", "…"));
        assertThat(wordings.list(neighbourhood.officer(Neighbourhood.SIBLING, Role.SUPERVISOR)))
                .isEmpty();
    }

    @Test
    void whatADeskAboveOffersIsUsedBelowAndRetiredAboveOnly() {
        var county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        wordings.add(county, new Wording.Draft("Offered", "…", "law", "妇女权益保障法第七十二条", true));
        wordings.add(county, new Wording.Draft("The county's own", "…"));
        var offered = named("Offered");
        assertThat(offered.desk()).isEqualTo(Neighbourhood.ANCESTOR);
        assertThat(offered.law()).isEqualTo("妇女权益保障法第七十二条");
        assertThat(wordings.list(officer)).extracting(Wording::title).doesNotContain("The county's own");
        assertThat(wordings.retire(officer, offered.id())).isFalse();
        for (var elsewhere : new OrganizationId[] {Neighbourhood.COUSIN, Neighbourhood.at("1522")}) {
            assertThat(wordings.list(neighbourhood.officer(elsewhere, Role.OFFICER)))
                    .extracting(Wording::title)
                    .doesNotContain("Offered");
        }
        assertThat(wordings.retire(county, offered.id())).isTrue();
        assertThat(wordings.find(officer, offered.id())).isEmpty();
    }

    private Wording named(String title) {
        return wordings.list(officer).stream()
                .filter(wording -> wording.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
