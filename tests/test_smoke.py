def test_the_base_site_has_no_problem(problems_of):
    assert problems_of({}) == []


def test_demo(demonstration):
    assert "Barnsley" in demonstration.text("")
