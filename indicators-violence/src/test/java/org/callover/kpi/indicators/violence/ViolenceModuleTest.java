package org.callover.kpi.indicators.violence;

import org.callover.kpi.conformance.ModuleContract;

class ViolenceModuleTest implements ModuleContract {

    @Override
    public String set() {
        return "violence";
    }
}
