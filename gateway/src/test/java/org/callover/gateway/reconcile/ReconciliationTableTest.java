package org.callover.gateway.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.gateway.wire.table.ContractTable;
import org.junit.jupiter.api.Test;

class ReconciliationTableTest {

    @Test
    void theContractDescribesTheColumns() {
        assertThat(ContractTable.inContract("ReconciliationCsv"))
                .isEqualTo(ContractTable.of(ReconciliationTable.columns().headings()));
    }
}
