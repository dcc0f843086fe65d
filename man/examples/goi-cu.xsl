<?xml version="1.0" encoding="UTF-8"?>
<!--
  Đổi XML của tthc-export thành gói trao đổi cũ (JSON, khóa chữ in hoa).
  An example for vendors: XML of tthc-export into the older exchange package.

    tthc-export -f xml -o bo-du-lieu.xml
    xsltproc goi-cu.xsl bo-du-lieu.xml > goi-cu.json

  Chỉ gồm những khóa mà phần mềm một cửa thường đọc; bản đầy đủ, kèm ghi chú về
  mọi giá trị khác, là tthc-export -f goi-cu. Phần tử mang tên khóa luôn là giá
  trị đúng dạng, nên ở đây không cần kiểm tra gì thêm.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tthc:1">
 <xsl:output method="text" encoding="UTF-8"/>

 <!-- Từ của bộ dữ liệu: tên đầy đủ, và mã trong gói cũ nếu có. -->
 <t:cac_tu>
  <t:tu loai="cap" tu="bo" ten="Cấp bộ" ma="1"/>
  <t:tu loai="cap" tu="tinh" ten="Cấp tỉnh" ma="2"/>
  <t:tu loai="cap" tu="huyen" ten="Cấp huyện" ma="3"/>
  <t:tu loai="cap" tu="xa" ten="Cấp xã" ma="4"/>
  <t:tu loai="cap" tu="co_quan_khac" ten="Cơ quan khác" ma="5"/>
  <t:tu loai="loai_quy_dinh" tu="duoc_luat_giao" ten="Được luật giao quy định chi tiết" ma="2"/>
  <t:tu loai="loai_quy_dinh" tu="khong_duoc_luat_giao" ten="Không được luật giao cho địa phương quy định" ma="1"/>
  <t:tu loai="loai_quy_dinh" tu="trung_uong" ten="Trung ương quy định" ma=""/>
  <t:tu loai="loai_quy_dinh" tu="dia_phuong" ten="Địa phương quy định" ma=""/>
  <t:tu loai="loai_quy_dinh" tu="khac" ten="Loại khác" ma="3"/>
  <t:tu loai="trang_thai" tu="du_thao" ten="Dự thảo" ma="0"/>
  <t:tu loai="trang_thai" tu="cong_khai" ten="Công khai" ma="1"/>
  <t:tu loai="trang_thai" tu="sua_doi_bo_sung" ten="Công khai sửa đổi, bổ sung" ma=""/>
  <t:tu loai="trang_thai" tu="bai_bo" ten="Bãi bỏ" ma=""/>
  <t:tu loai="doi_tuong" tu="cong_dan_viet_nam" ten="Công dân Việt Nam" ma="1"/>
  <t:tu loai="doi_tuong" tu="nguoi_viet_nam_dinh_cu_o_nuoc_ngoai" ten="Người Việt Nam định cư ở nước ngoài" ma=""/>
  <t:tu loai="doi_tuong" tu="nguoi_nuoc_ngoai" ten="Người nước ngoài" ma=""/>
  <t:tu loai="doi_tuong" tu="nguoi_nuoc_ngoai_cu_tru_tai_viet_nam" ten="Người nước ngoài cư trú tại Việt Nam" ma=""/>
  <t:tu loai="doi_tuong" tu="can_bo_cong_chuc_vien_chuc" ten="Cán bộ, công chức, viên chức" ma=""/>
  <t:tu loai="doi_tuong" tu="dang_vien" ten="Đảng viên" ma=""/>
  <t:tu loai="doi_tuong" tu="doanh_nghiep" ten="Doanh nghiệp" ma=""/>
  <t:tu loai="doi_tuong" tu="doanh_nghiep_viet_nam" ten="Doanh nghiệp Việt Nam" ma=""/>
  <t:tu loai="doi_tuong" tu="doanh_nghiep_co_von_dau_tu_nuoc_ngoai" ten="Doanh nghiệp có vốn đầu tư nước ngoài" ma=""/>
  <t:tu loai="doi_tuong" tu="hop_tac_xa" ten="Hợp tác xã" ma=""/>
  <t:tu loai="doi_tuong" tu="to_chuc" ten="Tổ chức (không bao gồm doanh nghiệp, HTX)" ma=""/>
  <t:tu loai="doi_tuong" tu="to_chuc_nuoc_ngoai" ten="Tổ chức nước ngoài" ma=""/>
  <t:tu loai="doi_tuong" tu="to_chuc_dang" ten="Tổ chức Đảng" ma=""/>
  <t:tu loai="kenh" tu="truc_tiep" ten="Trực tiếp" ma="1"/>
  <t:tu loai="kenh" tu="truc_tuyen" ten="Trực tuyến" ma="2"/>
  <t:tu loai="kenh" tu="buu_chinh" ten="Dịch vụ bưu chính" ma="3"/>
  <t:tu loai="kenh" tu="dien_thoai_thu_dien_tu" ten="Điện thoại, thư điện tử" ma=""/>
  <t:tu loai="loai_phi" tu="phi" ten="Phí" ma="1"/>
  <t:tu loai="loai_phi" tu="le_phi" ten="Lệ phí" ma="2"/>
  <t:tu loai="loai_phi" tu="gia_dich_vu" ten="Giá dịch vụ" ma="3"/>
  <t:tu loai="thoi_gian" tu="giờ" ten="Giờ"/>
  <t:tu loai="thoi_gian" tu="giờ làm việc" ten="Giờ làm việc"/>
  <t:tu loai="thoi_gian" tu="ngày" ten="Ngày"/>
  <t:tu loai="thoi_gian" tu="ngày làm việc" ten="Ngày làm việc"/>
  <t:tu loai="thoi_gian" tu="tuần" ten="Tuần"/>
  <t:tu loai="thoi_gian" tu="tháng" ten="Tháng"/>
  <t:tu loai="thoi_gian" tu="năm" ten="Năm"/>
 </t:cac_tu>
 <xsl:variable name="cac_tu"
     select="document('')/xsl:stylesheet/t:cac_tu/t:tu"/>
 <xsl:key name="dong" match="t:danh_muc/*/t:dong"
     use="concat(local-name(..), ' ', @id)"/>
 <xsl:key name="kenh" match="t:cach_thuc"
     use="concat(generate-id(..), ' ', t:kenh)"/>

 <xsl:template match="/">
  <xsl:text>{"result": [</xsl:text>
  <xsl:for-each select="t:thu_tuc | t:bo_du_lieu/t:thu_tuc">
   <xsl:if test="position() &gt; 1">,</xsl:if>
   <xsl:apply-templates select="."/>
  </xsl:for-each>
  <xsl:text>]}&#10;</xsl:text>
 </xsl:template>

 <xsl:template match="t:thu_tuc">
  <xsl:text>&#10;{"MATTHC": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ma"/></xsl:call-template>
  <xsl:text>, "TENTTHC": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ten"/></xsl:call-template>
  <xsl:text>, "LINHVUCTHUCHIEN": [</xsl:text>
  <xsl:apply-templates select="t:linh_vuc"/>
  <xsl:text>], "CAPTHUCHIEN": [</xsl:text>
  <xsl:apply-templates select="t:cap_thuc_hien"/>
  <xsl:text>]</xsl:text>
  <xsl:if test="t:loai_quy_dinh">
   <xsl:value-of select="concat(', &quot;LOAITTHC&quot;: &quot;', $cac_tu[@loai = 'loai_quy_dinh'][@tu = current()/t:loai_quy_dinh]/@ma, '&quot;')"/>
  </xsl:if>
  <xsl:text>, "TRANGTHAI": "</xsl:text>
  <xsl:value-of select="$cac_tu[@loai = 'trang_thai'][@tu = current()/t:trang_thai]/@ma"/>
  <xsl:text>", "SOQUYETDINH": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:quyet_dinh_cong_bo[1]/t:so"/></xsl:call-template>
  <xsl:text>, "NGAYQUYETDINH": "</xsl:text>
  <xsl:apply-templates select="t:quyet_dinh_cong_bo[1]/t:ngay"/>
  <xsl:text>", "DOITUONGTHUCHIEN": [</xsl:text>
  <xsl:apply-templates select="t:doi_tuong"/>
  <xsl:text>], "COQUANTHUCHIEN": [</xsl:text>
  <xsl:apply-templates select="t:co_quan/t:thuc_hien"/>
  <xsl:text>], "COQUANCOTHAMQUYEN": [</xsl:text>
  <xsl:apply-templates select="t:co_quan/t:tham_quyen"/>
  <xsl:text>], "COQUANDUOCUYQUYEN": [</xsl:text>
  <xsl:apply-templates select="t:co_quan/t:uy_quyen"/>
  <xsl:text>], "COQUANPHOIHOP": [</xsl:text>
  <xsl:apply-templates select="t:co_quan/t:phoi_hop"/>
  <xsl:text>], "DIACHITIEPNHAN": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:dia_chi_tiep_nhan"/></xsl:call-template>
  <xsl:text>,&#10; "TRINHTUTHUCHIEN": [{"TRUONGHOP": "", "TRINHTU": [</xsl:text>
  <xsl:apply-templates select="t:trinh_tu"/>
  <xsl:text>]}],&#10; "CACHTHUCTHUCHIEN": [</xsl:text>
  <!-- Mỗi kênh một lần, ở dòng đầu tiên của kênh. -->
  <xsl:for-each select="t:cach_thuc[generate-id() = generate-id(key('kenh', concat(generate-id(..), ' ', t:kenh))[1])]">
   <xsl:if test="position() &gt; 1">,</xsl:if>
   <xsl:text>{"KENH": "</xsl:text>
   <xsl:value-of select="$cac_tu[@loai = 'kenh'][@tu = current()/t:kenh]/@ma"/>
   <xsl:text>", "THOIGIAN": [</xsl:text>
   <xsl:apply-templates select="key('kenh', concat(generate-id(..), ' ', t:kenh))"/>
   <xsl:text>]}</xsl:text>
  </xsl:for-each>
  <xsl:text>],&#10; "THANHPHANHOSO": [</xsl:text>
  <xsl:apply-templates select="t:ho_so/t:nhom"/>
  <xsl:text>],&#10; "KETQUATHUCHIEN": [</xsl:text>
  <xsl:apply-templates select="t:ket_qua"/>
  <xsl:text>],&#10; "CANCUPHAPLY": [</xsl:text>
  <xsl:apply-templates select="t:can_cu_phap_ly"/>
  <xsl:text>]}</xsl:text>
 </xsl:template>

 <!-- Danh mục: tên của dòng; không có danh mục thì ghi mã của dòng. -->
 <xsl:template match="t:linh_vuc">
  <xsl:call-template name="dong">
   <xsl:with-param name="khoa">TENLINHVUC</xsl:with-param>
   <xsl:with-param name="dong" select="key('dong', concat('linh_vuc ', .))"/>
  </xsl:call-template>
 </xsl:template>
 <xsl:template match="t:thuc_hien | t:tham_quyen | t:uy_quyen | t:phoi_hop">
  <xsl:call-template name="dong">
   <xsl:with-param name="khoa">TENDONVI</xsl:with-param>
   <xsl:with-param name="dong" select="key('dong', concat('co_quan ', .))"/>
  </xsl:call-template>
 </xsl:template>
 <xsl:template name="dong">
  <xsl:param name="khoa"/>
  <xsl:param name="dong"/>
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:value-of select="concat('{&quot;', $khoa, '&quot;: ')"/>
  <xsl:choose>
   <xsl:when test="$dong/t:ten">
    <xsl:call-template name="chu"><xsl:with-param name="s" select="$dong/t:ten"/></xsl:call-template>
   </xsl:when>
   <xsl:otherwise>
    <xsl:call-template name="chu"><xsl:with-param name="s" select="."/></xsl:call-template>
   </xsl:otherwise>
  </xsl:choose>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <xsl:template match="t:cap_thuc_hien">
  <xsl:variable name="tu" select="$cac_tu[@loai = 'cap'][@tu = current()]"/>
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:value-of select="concat('{&quot;TENCAP&quot;: &quot;', $tu/@ten, '&quot;, &quot;CAPTHUCHIEN&quot;: &quot;', $tu/@ma, '&quot;}')"/>
 </xsl:template>
 <xsl:template match="t:doi_tuong">
  <xsl:variable name="tu" select="$cac_tu[@loai = 'doi_tuong'][@tu = current()]"/>
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:value-of select="concat('{&quot;TENDOITUONG&quot;: &quot;', $tu/@ten, '&quot;')"/>
  <xsl:if test="$tu/@ma != ''">
   <xsl:value-of select="concat(', &quot;MADOITUONG&quot;: &quot;', $tu/@ma, '&quot;')"/>
  </xsl:if>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <!-- 2026-06-30 thành 30-06-2026. -->
 <xsl:template match="t:ngay">
  <xsl:value-of select="concat(substring(., 9), '-', substring(., 6, 2), '-', substring(., 1, 4))"/>
 </xsl:template>

 <xsl:template match="t:trinh_tu">
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"TENTRINHTU": </xsl:text>
  <xsl:variable name="s">
   <xsl:value-of select="t:ten"/>
   <xsl:if test="t:ten and t:noi_dung"><xsl:text>&#10;</xsl:text></xsl:if>
   <xsl:value-of select="t:noi_dung"/>
  </xsl:variable>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="string($s)"/></xsl:call-template>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <xsl:template match="t:cach_thuc">
  <xsl:variable name="don_vi" select="$cac_tu[@loai = 'thoi_gian'][@tu = substring-after(current()/t:thoi_han, ' ')]/@ten"/>
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"THOIGIANGIAIQUYET": </xsl:text>
  <xsl:choose>
   <xsl:when test="$don_vi">
    <xsl:value-of select="concat('&quot;', substring-before(t:thoi_han, ' '), '&quot;')"/>
   </xsl:when>
   <xsl:otherwise>
    <xsl:call-template name="chu"><xsl:with-param name="s" select="t:thoi_han | t:thoi_han.sai_dang"/></xsl:call-template>
   </xsl:otherwise>
  </xsl:choose>
  <xsl:value-of select="concat(', &quot;DONVITINH&quot;: &quot;', $don_vi, '&quot;, &quot;PHILEPHI&quot;: [')"/>
  <xsl:apply-templates select="t:phi_le_phi"/>
  <xsl:text>], "MOTA": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ghi_chu"/></xsl:call-template>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <xsl:template match="t:phi_le_phi">
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"MAPHILEPHI": "</xsl:text>
  <xsl:value-of select="$cac_tu[@loai = 'loai_phi'][@tu = current()/t:loai]/@ma"/>
  <xsl:text>", "MOTA": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ghi_chu"/></xsl:call-template>
  <xsl:text>, "SOTIEN": "</xsl:text>
  <xsl:choose>
   <xsl:when test="number(t:muc_thu) = t:muc_thu"><xsl:value-of select="t:muc_thu"/></xsl:when>
   <xsl:otherwise>0</xsl:otherwise>
  </xsl:choose>
  <xsl:text>", "DONVI": "Đồng"}</xsl:text>
 </xsl:template>

 <xsl:template match="t:nhom">
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"TRUONGHOP": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ten"/></xsl:call-template>
  <xsl:text>, "GIAYTO": [</xsl:text>
  <xsl:apply-templates select="t:giay_to"/>
  <xsl:text>]}</xsl:text>
 </xsl:template>
 <xsl:template match="t:giay_to">
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"TENGIAYTO": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ten"/></xsl:call-template>
  <xsl:text>, "MAGIAYTO": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ma"/></xsl:call-template>
  <xsl:value-of select="concat(', &quot;SOBANCHINH&quot;: &quot;', t:ban_chinh, '&quot;, &quot;SOBANSAO&quot;: &quot;', t:ban_sao, '&quot;}')"/>
 </xsl:template>

 <xsl:template match="t:ket_qua">
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"TENKETQUA": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ten"/></xsl:call-template>
  <xsl:text>, "MAKETQUA": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ma"/></xsl:call-template>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <xsl:template match="t:can_cu_phap_ly">
  <xsl:variable name="dong" select="key('dong', concat('van_ban ', t:so))"/>
  <xsl:if test="position() &gt; 1">,</xsl:if>
  <xsl:text>{"SOVANBAN": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:so"/></xsl:call-template>
  <xsl:text>, "TENVANBAN": </xsl:text>
  <xsl:call-template name="chu"><xsl:with-param name="s" select="t:ten | $dong/t:ten"/></xsl:call-template>
  <xsl:text>}</xsl:text>
 </xsl:template>

 <!-- Một chuỗi JSON; các ký tự khác của XML không cần đổi. -->
 <xsl:template name="chu">
  <xsl:param name="s"/>
  <xsl:text>"</xsl:text>
  <xsl:call-template name="thoat"><xsl:with-param name="s" select="string($s)"/></xsl:call-template>
  <xsl:text>"</xsl:text>
 </xsl:template>
 <xsl:template name="thoat">
  <xsl:param name="s"/>
  <xsl:variable name="truoc" select="translate($s, '\&quot;&#10;&#13;&#9;', '&#10;&#10;&#10;&#10;&#10;')"/>
  <xsl:choose>
   <xsl:when test="contains($truoc, '&#10;')">
    <xsl:variable name="n" select="string-length(substring-before($truoc, '&#10;')) + 1"/>
    <xsl:variable name="c" select="substring($s, $n, 1)"/>
    <xsl:value-of select="substring($s, 1, $n - 1)"/>
    <xsl:choose>
     <xsl:when test="$c = '&#10;'">\n</xsl:when>
     <xsl:when test="$c = '&#13;'">\r</xsl:when>
     <xsl:when test="$c = '&#9;'">\t</xsl:when>
     <xsl:otherwise><xsl:value-of select="concat('\', $c)"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="thoat"><xsl:with-param name="s" select="substring($s, $n + 1)"/></xsl:call-template>
   </xsl:when>
   <xsl:otherwise><xsl:value-of select="$s"/></xsl:otherwise>
  </xsl:choose>
 </xsl:template>
</xsl:stylesheet>
