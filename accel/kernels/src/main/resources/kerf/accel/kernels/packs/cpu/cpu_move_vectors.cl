#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void vectors(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_10, b_14, b_40, b_44;
  float f_52, f_53, f_54, f_55, f_56, f_57, f_58, f_59, f_60, f_61, f_62, f_63, f_64, f_65, f_66, f_67;
  float16 v16f_51, v16f_98;
  int i_4, i_5, i_8, i_9, i_12, i_13, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_33, i_35, i_36, i_37, i_38, i_39, i_41, i_42, i_43, i_45, i_46, i_47, i_48, i_49, i_50, i_68, i_69, i_70, i_71, i_72, i_73, i_78, i_79, i_80, i_81, i_82, i_83, i_84, i_85, i_86, i_87, i_88, i_89, i_90, i_91, i_92, i_93, i_99, i_100, i_105, i_106, i_107, i_108, i_109, i_110, i_111, i_112, i_117, i_118;
  long l_74, l_75, l_76, l_94, l_95, l_96, l_101, l_102, l_103, l_113, l_114, l_115;
  ulong ul_0, ul_1, ul_2, ul_3, ul_7, ul_11, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_34, ul_77, ul_97, ul_104, ul_116;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    ul_7  =  ul_2 + 20L;
    i_8  =  *((__global int *) ul_7);
    i_9  =  get_global_id(1);
    b_10  =  i_9 < i_8;
    if(b_10)
    {
      // BLOCK 2
      ul_11  =  ul_2 + 24L;
      i_12  =  *((__global int *) ul_11);
      i_13  =  get_global_id(2);
      b_14  =  i_13 < i_12;
      if(b_14)
      {
        // BLOCK 3
        ul_15  =  ul_2 + 28L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 32L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 36L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_2 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_2 + 48L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_2 + 64L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_2 + 56L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_2 + 60L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_2 + 40L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_3);
        ul_34  =  ul_2 + 52L;
        i_35  =  *((__global int *) ul_34);
        i_36  =  *((__global int *) ul_29);
        i_37  =  *((__global int *) ul_29);
        i_38  =  min(i_36, i_22);
        i_39  =  i_5 - i_28;
        b_40  =  i_39 < 0;
        if(b_40)
        {
          // BLOCK 4
          i_41  =  i_38;
        }  // B3
        else
        {
          // BLOCK 5
          i_42  =  i_18 + i_37;
          i_43  =  min(i_42, i_22);
          i_41  =  i_43;
        }  // B3
        // BLOCK 6 MERGES [5 4 ]
        b_44  =  i_39 < i_16;
        if(b_44)
        {
          // BLOCK 7
          i_45  =  i_41;
        }  // B6
        else
        {
          // BLOCK 8
          i_45  =  i_38;
        }  // B6
        // BLOCK 9 MERGES [7 8 ]
        i_46  =  i_33 * i_9;
        i_47  =  i_46 + i_5;
        i_48  =  i_47 * i_22;
        i_49  =  i_48 * i_24;
        i_50  =  i_49 + i_35;
        f_52  =  0.0F;
        f_53  =  0.0F;
        f_54  =  0.0F;
        f_55  =  0.0F;
        f_56  =  0.0F;
        f_57  =  0.0F;
        f_58  =  0.0F;
        f_59  =  0.0F;
        f_60  =  0.0F;
        f_61  =  0.0F;
        f_62  =  0.0F;
        f_63  =  0.0F;
        f_64  =  0.0F;
        f_65  =  0.0F;
        f_66  =  0.0F;
        f_67  =  0.0F;
        v16f_51  =  (float16)(f_52, f_53, f_54, f_55, f_56, f_57, f_58, f_59, f_60, f_61, f_62, f_63, f_64, f_65, f_66, f_67);
        // BLOCK 10 MERGES [9 14 ]
        i_68  =  0;
        for(;i_68 < i_38;)
        {
          // BLOCK 11
          i_69  =  i_68 * i_24;
          i_70  =  i_50 + i_69;
          // BLOCK 12 MERGES [11 13 ]
          i_71  =  0;
          for(;i_71 < i_26;)
          {
            // BLOCK 13
            i_72  =  i_70 + i_71;
            i_73  =  i_72 << 4;
            l_74  =  (long) i_73;
            l_75  =  l_74 << 2;
            l_76  =  l_75 + 16L;
            ul_77  =  ul_1 + l_76;
            vstore16(v16f_51, 0, (__global float *) ul_77);
            i_78  =  i_71 + 1;
            i_71  =  i_78;
          }  // B12
          // BLOCK 14
          i_79  =  i_68 + 1;
          i_68  =  i_79;
        }  // B10
        // BLOCK 15
        i_80  =  i_9 * i_16;
        i_81  =  i_80 + i_39;
        i_82  =  i_81 * i_18;
        i_83  =  i_82 - i_30;
        i_84  =  i_83 * i_20;
        i_85  =  i_84 + i_32;
        // BLOCK 16 MERGES [15 20 ]
        i_86  =  i_38;
        for(;i_86 < i_45;)
        {
          // BLOCK 17
          i_87  =  i_86 * i_24;
          i_88  =  i_87 + i_50;
          i_89  =  i_86 * i_20;
          i_90  =  i_85 + i_89;
          // BLOCK 18 MERGES [17 19 ]
          i_91  =  0;
          for(;i_91 < i_26;)
          {
            // BLOCK 19
            i_92  =  i_90 + i_91;
            i_93  =  i_92 << 4;
            l_94  =  (long) i_93;
            l_95  =  l_94 << 2;
            l_96  =  l_95 + 16L;
            ul_97  =  ul_0 + l_96;
            v16f_98  =  vload16(0, (__global float *) ul_97);
            i_99  =  i_88 + i_91;
            i_100  =  i_99 << 4;
            l_101  =  (long) i_100;
            l_102  =  l_101 << 2;
            l_103  =  l_102 + 16L;
            ul_104  =  ul_1 + l_103;
            vstore16(v16f_98, 0, (__global float *) ul_104);
            i_105  =  i_91 + 1;
            i_91  =  i_105;
          }  // B18
          // BLOCK 20
          i_106  =  i_86 + 1;
          i_86  =  i_106;
        }  // B16
        // BLOCK 21
        i_107  =  i_45;
        // BLOCK 22 MERGES [21 26 ]
        i_107  =  i_45;
        for(;i_107 < i_22;)
        {
          // BLOCK 23
          i_108  =  i_107 * i_24;
          i_109  =  i_108 + i_50;
          // BLOCK 24 MERGES [23 25 ]
          i_110  =  0;
          for(;i_110 < i_26;)
          {
            // BLOCK 25
            i_111  =  i_109 + i_110;
            i_112  =  i_111 << 4;
            l_113  =  (long) i_112;
            l_114  =  l_113 << 2;
            l_115  =  l_114 + 16L;
            ul_116  =  ul_1 + l_115;
            vstore16(v16f_51, 0, (__global float *) ul_116);
            i_117  =  i_110 + 1;
            i_110  =  i_117;
          }  // B24
          // BLOCK 26
          i_118  =  i_107 + 1;
          i_107  =  i_118;
        }  // B22
        // BLOCK 27
      }  // B2
      else
      {
        // BLOCK 28
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 29
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 30
  }  // B0
  // BLOCK 31 MERGES [30 29 28 27 ]
  return;
}  //  kernel
