# The chain: how the money runs from options to euros.

chain-title = From options to euros
chain-title-remark = worth today
chain-empty = No option is part of the plan.
chain-empty-next = Include an option to see what it earns, and through what.

## Columns

chain-column-options = What we do
chain-column-targets = What improves
chain-column-remembered = What stays
chain-column-behaviour = What customers do
chain-column-benefit = It earns
chain-column-money = Goes to

## Nodes

chain-node = { $name }: { $amount }
chain-saving = Saving
chain-remembered = Remembered experience
chain-remembered-help = What customers remember of all touchpoints together: the average, the best and the worst moment, and how it ended. What they do follows from it.
chain-benefit = Benefit
chain-benefit-help = Everything that the options earn, experience and savings together.
chain-other-options = { $count ->
    [one] { $count } other option
   *[other] { $count } other options
}
chain-other-drivers = { $count ->
    [one] { $count } other driver
   *[other] { $count } other drivers
}
chain-other-frictions = { $count ->
    [one] { $count } other friction
   *[other] { $count } other frictions
}

## Flows

chain-flow = { $from } → { $to }: { $amount }
chain-to-one = to { $name }: { $amount }
chain-from-one = from { $name }: { $amount }
chain-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
chain-rests-on = Rests on: { $evidence }
chain-default = Default ({ $source })
chain-computed = The sum of what flows in
chain-shared = Shared in proportion to what is lost without it.
chain-behaviour-exact = Exact share of the benefit (Shapley value).

## The legend

chain-legend-own = own evidence
chain-legend-published = published
chain-legend-assumed = judgement or assumed
chain-legend-computed = a sum
chain-legend-width = As wide as the money
chain-legend-harms = takes money away

## The table

chain-from = From
chain-to = To
chain-worth = Worth today
chain-evidence = Rests on

## In words

chain-summary = From options to euros. The plan earns { $benefit } and costs { $cost }; { $npv } is left. The largest flows: { $flows }.
chain-summary-nothing = From options to euros. The options of the plan change nothing yet; they cost { $cost }.
